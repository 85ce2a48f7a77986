/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Days after which facts are called old: companies change addresses, numbers and rules about once a year. */
#define GENKAN_FRESH_DAYS 180

/** Bytes of an ISO day with its NUL. */
#define GENKAN_DAY_SIZE 11

int      genkan_age_in_days      (const char *date,
                                  const char *today);
gboolean genkan_is_old           (const char *date,
                                  const char *today);
gboolean genkan_oldest_fresh_day (const char *today,
                                  char        day[GENKAN_DAY_SIZE]);

G_END_DECLS
