/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-url-model.h"
#include "genkan-url.h"

G_BEGIN_DECLS

/**
 * GenkanUrlShapeGroup: one property of an address that the score looks at, in steps. Each group counts exactly once.
 */
typedef enum
{
  GENKAN_URL_SHAPE_NAME_LENGTH,
  GENKAN_URL_SHAPE_NAME_DIGITS,
  GENKAN_URL_SHAPE_NAME_VOWELS,
  GENKAN_URL_SHAPE_NAME_CONSONANTS,
  GENKAN_URL_SHAPE_NAME_TURNS,
  GENKAN_URL_SHAPE_NAME_ODDNESS,
  GENKAN_URL_SHAPE_NAME_ODDNESS_LENGTH,
  GENKAN_URL_SHAPE_NAME_HYPHENS,
  GENKAN_URL_SHAPE_TENANT_NAME_LENGTH,
  GENKAN_URL_SHAPE_TENANT_NAME_ODDNESS,
  GENKAN_URL_SHAPE_TENANT_NAME_DIGITS,
  GENKAN_URL_SHAPE_WWW,
  GENKAN_URL_SHAPE_SUBDOMAINS,
  GENKAN_URL_SHAPE_SUBDOMAIN_LENGTH,
  GENKAN_URL_SHAPE_SUBDOMAIN_DIGITS,
  GENKAN_URL_SHAPE_SUBDOMAIN_ODDNESS,
  GENKAN_URL_SHAPE_PATH_DEPTH,
  GENKAN_URL_SHAPE_PATH_LENGTH,
  GENKAN_URL_SHAPE_PATH_FIRST,
  GENKAN_URL_SHAPE_PATH_ENDING,
  GENKAN_URL_SHAPE_QUERY,
  GENKAN_URL_SHAPE_FRAGMENT,
  GENKAN_URL_SHAPE_OWNER_SIGN,
  GENKAN_URL_SHAPE_SUBDOMAIN_SIGN,
  GENKAN_URL_SHAPE_PATH_SIGN,
  GENKAN_URL_SHAPE_STOCK_WORD,
  GENKAN_URL_SHAPE_PLACE,
  GENKAN_URL_SHAPE_N_GROUPS,
} GenkanUrlShapeGroup;

/**
 * GenkanUrlShapeSigns: what the rules found before, for the score to weigh.
 */
typedef struct
{
  guint owner_sign;     /* a GenkanUrlWordKind */
  guint subdomain_sign; /* likewise */
  guint path_sign;      /* likewise */
  guint stock_words;    /* 1 in the owner's name, 2 in front of it, 4 in the path */
  guint place;          /* 0 none, 1 tenant, 2 dynamic DNS, 3 number */
} GenkanUrlShapeSigns;

/**
 * GenkanUrlShape: the steps of all groups, and the step of oddness that is combined with the suffix.
 */
typedef struct
{
  guint8 steps[GENKAN_URL_SHAPE_N_GROUPS];
  guint  oddness;
} GenkanUrlShape;

void        genkan_url_shape_read            (GenkanUrlShape            *shape,
                                              const GenkanUrl           *url,
                                              const GenkanUrlShapeSigns *signs,
                                              GenkanUrlModel            *model);
double      genkan_url_shape_get_score       (const GenkanUrlShape      *shape,
                                              const GenkanUrl           *url,
                                              GenkanUrlModel            *model,
                                              double                    *signs);
guint       genkan_url_shape_n_weights       (void);
char       *genkan_url_shape_dup_weight_name (guint                      index);
guint       genkan_url_shape_weight_index    (GenkanUrlShapeGroup        group,
                                              guint                      step);

G_END_DECLS
