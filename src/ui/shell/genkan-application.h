/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_APPLICATION (genkan_application_get_type ())
G_DECLARE_FINAL_TYPE (GenkanApplication, genkan_application, GENKAN, APPLICATION, AdwApplication)

GenkanApplication *genkan_application_new (void);

G_END_DECLS
