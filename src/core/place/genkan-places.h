/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GENKAN_TYPE_PLACES (genkan_places_get_type ())

/**
 * GenkanPlaces: a list of which country a number on the internet belongs to, as the people of libloc publish it. Opened
 * once, then used for any number of numbers. Not thread-safe.
 */
typedef struct _GenkanPlaces GenkanPlaces;

GType         genkan_places_get_type    (void) G_GNUC_CONST;
GenkanPlaces *genkan_places_open        (const char    *path,
                                         GError       **error);
GenkanPlaces *genkan_places_ref         (GenkanPlaces  *places);
void          genkan_places_unref       (GenkanPlaces  *places);
char         *genkan_places_dup_country (GenkanPlaces  *places,
                                         const char    *address);
GDateTime    *genkan_places_dup_date    (GenkanPlaces  *places);
char         *genkan_places_name        (const char    *country);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanPlaces, genkan_places_unref)

G_END_DECLS
