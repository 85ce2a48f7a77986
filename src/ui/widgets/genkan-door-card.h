/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_DOOR_CARD (genkan_door_card_get_type ())
G_DECLARE_FINAL_TYPE (GenkanDoorCard, genkan_door_card, GENKAN, DOOR_CARD, GtkButton)

G_END_DECLS
