/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-model.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"

#define RESOURCE "/io/github/genkan/Genkan/address/model.gvariant"
#define EDGE (GENKAN_URL_N_PAIR - 1)

struct _GenkanUrlModel
{
  GVariant        *variant;
  const char     **stock_words;
  const char     **affixes;
  GHashTable      *vetted;
  double           bias;
  double           threshold;
  double           name_threshold;
  const double    *weights;
  const gint16    *pairs;
  GenkanUrlSuffix *suffixes;
  GHashTable      *suffix_table;
  GHashTable      *tenants;
  GenkanUrlSuffix  other;
  double           other_tenant;
  GPtrArray       *kept;
};

static gboolean
broken (GError **error)
{
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                       _("A part of the program is damaged. Please install it again."));
  return FALSE;
}

static const double *
read_doubles (GenkanUrlModel *self,
              GVariant       *array,
              gsize           wanted)
{
  gsize n;
  const double *values;

  g_ptr_array_add (self->kept, array);
  values = g_variant_get_fixed_array (array, &n, sizeof (double));

  return n == wanted ? values : NULL;
}

static gboolean
read_suffixes (GenkanUrlModel *self)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (self->variant, 8);
  gsize n = g_variant_n_children (list);

  self->suffixes = g_new0 (GenkanUrlSuffix, n);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) row = g_variant_get_child_value (list, i);
      g_autoptr (GVariant) text = g_variant_get_child_value (row, 0);
      GenkanUrlSuffix *suffix = &self->suffixes[i];

      suffix->text = g_variant_get_string (text, NULL);
      g_variant_get_child (row, 1, "b", &suffix->risky);
      g_variant_get_child (row, 2, "b", &suffix->calm);
      suffix->weights = read_doubles (self, g_variant_get_child_value (row, 3), 1 + GENKAN_URL_N_ODDNESS);
      if (suffix->weights == NULL)
        return FALSE;

      if (*suffix->text == '\0')
        self->other = *suffix;
      else
        g_hash_table_insert (self->suffix_table, (gpointer) suffix->text, suffix);
    }

  return self->other.weights != NULL;
}

static void
read_tenants (GenkanUrlModel *self)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (self->variant, 9);

  for (gsize i = 0; i < g_variant_n_children (list); i++)
    {
      g_autoptr (GVariant) row = g_variant_get_child_value (list, i);
      const char *text;
      double weight;

      g_variant_get (row, "(&sd)", &text, &weight);
      if (*text == '\0')
        self->other_tenant = weight;
      else
        g_hash_table_insert (self->tenants, (gpointer) text, g_memdup2 (&weight, sizeof weight));
    }
}

/**
 * genkan_url_model_new:
 * @compiled: what the build made of data/address; also safe for bytes from elsewhere
 * @n_weights: how many weights the score of the caller has
 *
 * Returns: (transfer full) (nullable): %NULL with GENKAN_ERROR_BROKEN
 */
GenkanUrlModel *
genkan_url_model_new (GBytes  *compiled,
                      guint    n_weights,
                      GError **error)
{
  g_autoptr (GenkanUrlModel) self = g_new0 (GenkanUrlModel, 1);
  g_autoptr (GVariant) vetted_list = NULL;
  g_autofree const char **vetted = NULL;
  g_autoptr (GVariant) child = NULL;
  gsize n_pairs = 0;

  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->vetted = g_hash_table_new (g_str_hash, g_str_equal);
  self->suffix_table = g_hash_table_new (g_str_hash, g_str_equal);
  self->tenants = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (GENKAN_URL_MODEL_TYPE), compiled, FALSE));
  if (!g_variant_is_normal_form (self->variant))
    {
      broken (error);
      return NULL;
    }

  child = g_variant_get_child_value (self->variant, 1);
  self->stock_words = g_variant_get_strv (child, NULL);
  g_ptr_array_add (self->kept, g_steal_pointer (&child));
  child = g_variant_get_child_value (self->variant, 2);
  self->affixes = g_variant_get_strv (child, NULL);
  g_ptr_array_add (self->kept, g_steal_pointer (&child));

  vetted_list = g_variant_get_child_value (self->variant, 3);
  vetted = g_variant_get_strv (vetted_list, NULL);
  for (gsize i = 0; vetted[i] != NULL; i++)
    g_hash_table_add (self->vetted, (gpointer) vetted[i]);

  g_variant_get_child (self->variant, 4, "d", &self->bias);
  g_variant_get_child (self->variant, 5, "d", &self->threshold);
  g_variant_get_child (self->variant, 6, "d", &self->name_threshold);
  self->weights = read_doubles (self, g_variant_get_child_value (self->variant, 7), n_weights);
  child = g_variant_get_child_value (self->variant, 10);
  self->pairs = g_variant_get_fixed_array (child, &n_pairs, sizeof (gint16));
  g_ptr_array_add (self->kept, g_steal_pointer (&child));

  if (self->weights == NULL || n_pairs != GENKAN_URL_N_PAIR * GENKAN_URL_N_PAIR || !read_suffixes (self))
    {
      broken (error);
      return NULL;
    }
  read_tenants (self);

  return g_steal_pointer (&self);
}

/** genkan_url_model_new_bundled: the model that belongs to the program. */
GenkanUrlModel *
genkan_url_model_new_bundled (guint    n_weights,
                              GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    {
      broken (error);
      return NULL;
    }

  return genkan_url_model_new (bytes, n_weights, error);
}

void
genkan_url_model_free (GenkanUrlModel *self)
{
  g_free (self->stock_words);
  g_free (self->affixes);
  g_hash_table_unref (self->vetted);
  g_hash_table_unref (self->suffix_table);
  g_hash_table_unref (self->tenants);
  g_free (self->suffixes);
  g_ptr_array_unref (self->kept);
  g_variant_unref (self->variant);
  g_free (self);
}

/** Words that ask for something: `login`, `verify`. */
const char * const *
genkan_url_model_get_stock_words (GenkanUrlModel *self)
{
  return self->stock_words;
}

/** Everyday words that are glued to a name: `card`, `my`. */
const char * const *
genkan_url_model_get_affixes (GenkanUrlModel *self)
{
  return self->affixes;
}

/** Whether only checked organisations can register a name under @suffix, such as `co.jp`. */
gboolean
genkan_url_model_is_vetted (GenkanUrlModel *self,
                            const char     *suffix)
{
  return g_hash_table_contains (self->vetted, suffix);
}

/** Returns: (transfer none): the odds of @suffix, or those of a suffix that was seen too rarely to say */
const GenkanUrlSuffix *
genkan_url_model_find_suffix (GenkanUrlModel *self,
                              const char     *suffix)
{
  const GenkanUrlSuffix *found = g_hash_table_lookup (self->suffix_table, suffix);

  return found != NULL ? found : &self->other;
}

double
genkan_url_model_get_tenant_weight (GenkanUrlModel *self,
                                    const char     *suffix)
{
  const double *weight = g_hash_table_lookup (self->tenants, suffix);

  return weight != NULL ? *weight : self->other_tenant;
}

double
genkan_url_model_get_bias (GenkanUrlModel *self)
{
  return self->bias;
}

/** The score from which on the form of an address is called suspicious. */
double
genkan_url_model_get_threshold (GenkanUrlModel *self)
{
  return self->threshold;
}

/** The score from which on an address that also bears the name of a service is called an imitation. */
double
genkan_url_model_get_name_threshold (GenkanUrlModel *self)
{
  return self->name_threshold;
}

const double *
genkan_url_model_get_weights (GenkanUrlModel *self)
{
  return self->weights;
}

static inline guint
pair_symbol (char c)
{
  if (c >= 'a' && c <= 'z')
    return (guint) (c - 'a');
  if (c >= '0' && c <= '9')
    return 26 + (guint) (c - '0');

  return 36;
}

/**
 * genkan_url_model_get_name_oddness:
 *
 * How unusual the neighbouring letters of a name are among ordinary names: the mean of -log(probability), about 2 for
 * `example` and above 4 for `xqzkvw`.
 */
double
genkan_url_model_get_name_oddness (GenkanUrlModel *self,
                                   const char     *name,
                                   gsize           length)
{
  guint before = EDGE;
  gint64 sum = 0;

  for (gsize i = 0; i < length; i++)
    {
      guint symbol = pair_symbol (name[i]);

      sum += self->pairs[before * GENKAN_URL_N_PAIR + symbol];
      before = symbol;
    }
  sum += self->pairs[before * GENKAN_URL_N_PAIR + EDGE];

  return (double) sum / (100.0 * (double) (length + 1));
}
