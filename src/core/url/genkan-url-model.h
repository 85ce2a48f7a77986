/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GenkanUrlModel: what was learned from many addresses: stock words, suffix odds, and the weights of the shape score. */
typedef struct _GenkanUrlModel GenkanUrlModel;

#define GENKAN_URL_MODEL_TYPE "(sasasasdddada(sbbad)a(sd)an)"
#define GENKAN_URL_N_ODDNESS 3  /* steps of oddness that are combined with the suffix */
#define GENKAN_URL_N_PAIR 38    /* letters, digits, hyphen, edge of the name */

/**
 * GenkanUrlSuffix:
 * @calm: seen at most a fourth as often among false addresses: names found under it prove little
 * @risky: seen at least four times as often among false addresses as among others (see data/address/PROVENANCE.md)
 * @weights: of the suffix alone, then together with each step of oddness
 */
typedef struct
{
  const char   *text;
  gboolean      risky;
  gboolean      calm;
  const double *weights;
} GenkanUrlSuffix;

GenkanUrlModel        *genkan_url_model_new                  (GBytes                *compiled,
                                                              guint                  n_weights,
                                                              GError               **error);
GenkanUrlModel        *genkan_url_model_new_bundled          (guint                  n_weights,
                                                              GError               **error);
void                   genkan_url_model_free                 (GenkanUrlModel        *model);
const char * const    *genkan_url_model_get_stock_words      (GenkanUrlModel        *model);
const char * const    *genkan_url_model_get_affixes          (GenkanUrlModel        *model);
gboolean               genkan_url_model_is_vetted            (GenkanUrlModel        *model,
                                                              const char            *suffix);
const GenkanUrlSuffix *genkan_url_model_find_suffix          (GenkanUrlModel        *model,
                                                              const char            *suffix);
double                 genkan_url_model_get_tenant_weight    (GenkanUrlModel        *model,
                                                              const char            *suffix);
double                 genkan_url_model_get_bias             (GenkanUrlModel        *model);
double                 genkan_url_model_get_threshold        (GenkanUrlModel        *model);
double                 genkan_url_model_get_name_threshold   (GenkanUrlModel        *model);
const double          *genkan_url_model_get_weights          (GenkanUrlModel        *model);
double                 genkan_url_model_get_name_oddness     (GenkanUrlModel        *model,
                                                              const char            *name,
                                                              gsize                  length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanUrlModel, genkan_url_model_free)

G_END_DECLS
