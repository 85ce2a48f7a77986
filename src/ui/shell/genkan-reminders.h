/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_REMINDERS (genkan_reminders_get_type ())
G_DECLARE_FINAL_TYPE (GenkanReminders, genkan_reminders, GENKAN, REMINDERS, GObject)

GenkanReminders *genkan_reminders_new         (GApplication    *application);
void             genkan_reminders_add         (GenkanReminders *self,
                                               gint64           time,
                                               const char      *guide,
                                               const char      *title);
void             genkan_reminders_tell        (GenkanReminders *self,
                                               gint64           now);
guint            genkan_reminders_get_n_ahead (GenkanReminders *self);

G_END_DECLS
