/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-result.h"

struct _GenkanResult
{
  gatomicrefcount refs;
  char           *subject;
  char           *service_id;
  char           *service_name;
  char           *owner;
  char           *address_before;
  char           *address_after;
  char           *data_date;
  gboolean        claimed;
  GPtrArray      *findings;
  GPtrArray      *not_looked_at;
  GenkanWeights   weights;
};

G_DEFINE_BOXED_TYPE (GenkanResult, genkan_result, genkan_result_ref, genkan_result_unref)

/**
 * genkan_result_new:
 * @subject: what was asked about, exactly as it was given
 *
 * Returns: (transfer full): a result without findings, that is `cannot-tell`
 */
GenkanResult *
genkan_result_new (const char *subject)
{
  GenkanResult *self;

  g_return_val_if_fail (subject != NULL, NULL);

  self = g_new0 (GenkanResult, 1);
  g_atomic_ref_count_init (&self->refs);
  self->subject = g_strdup (subject);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_finding_unref);
  self->not_looked_at = g_ptr_array_new ();

  return self;
}

GenkanResult *
genkan_result_ref (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
genkan_result_unref (GenkanResult *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_free (self->subject);
  g_free (self->service_id);
  g_free (self->service_name);
  g_free (self->owner);
  g_free (self->address_before);
  g_free (self->address_after);
  g_free (self->data_date);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->not_looked_at);
  g_free (self);
}

/**
 * genkan_result_add:
 * @finding: (transfer none):
 *
 * Findings are kept strongest first; those of one class stay in the order in which they came.
 */
void
genkan_result_add (GenkanResult  *self,
                   GenkanFinding *finding)
{
  guint at;

  g_return_if_fail (self != NULL);
  g_return_if_fail (finding != NULL);

  for (at = self->findings->len; at > 0; at--)
    {
      GenkanFinding *before = g_ptr_array_index (self->findings, at - 1);

      if (genkan_finding_get_weight (before) >= genkan_finding_get_weight (finding))
        break;
    }

  g_ptr_array_insert (self->findings, at, genkan_finding_ref (finding));
  self->weights |= GENKAN_WEIGHT_BIT (genkan_finding_get_weight (finding));
}

/** Tells that something was not part of this check, so that silence never reads as approval. */
void
genkan_result_add_not_looked_at (GenkanResult            *self,
                                 const GenkanFindingKind *kind)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind != NULL);

  g_ptr_array_add (self->not_looked_at, (gpointer) kind);
}

/** The service that is claimed (by the person or by the thing itself), or, when official, the one it belongs to. */
void
genkan_result_set_service (GenkanResult *self,
                           const char   *id,
                           const char   *name)
{
  g_return_if_fail (self != NULL);

  g_free (self->service_id);
  g_free (self->service_name);
  self->service_id = g_strdup (id);
  self->service_name = g_strdup (name);
}

/**
 * genkan_result_set_claimed:
 * @claimed: the subject says outright that it comes from the service, or the person says so; not only that the service is
 *   mentioned or looked at
 */
void
genkan_result_set_claimed (GenkanResult *self,
                           gboolean      claimed)
{
  g_return_if_fail (self != NULL);

  self->claimed = claimed;
}

/** The real owner: a registrable domain in ASCII, or an IP address. */
void
genkan_result_set_owner (GenkanResult *self,
                         const char   *owner)
{
  g_return_if_fail (self != NULL);

  g_free (self->owner);
  self->owner = g_strdup (owner);
}

/**
 * genkan_result_set_address:
 * @before: what stands before the owner in the whole address, such as `https://www2.jcom.co.jp.login.`
 * @after: what stands after it, such as `/`
 *
 * The address as a browser understands it, in three parts: @before, the owner, @after.
 */
void
genkan_result_set_address (GenkanResult *self,
                           const char   *before,
                           const char   *after)
{
  g_return_if_fail (self != NULL);

  g_free (self->address_before);
  g_free (self->address_after);
  self->address_before = g_strdup (before);
  self->address_after = g_strdup (after);
}

/** @date: (nullable): ISO 8601 day of the official list that was used */
void
genkan_result_set_data_date (GenkanResult *self,
                             const char   *date)
{
  g_return_if_fail (self != NULL);

  g_free (self->data_date);
  self->data_date = g_strdup (date);
}

GenkanVerdict
genkan_result_get_verdict (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, GENKAN_VERDICT_NOT_CHECKED);

  return genkan_verdict_fold (self->weights);
}

const char *
genkan_result_get_subject (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subject;
}

const char *
genkan_result_get_service_id (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->service_id;
}

const char *
genkan_result_get_service_name (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->service_name;
}

/** Returns: whether the subject itself says that it comes from the service, see genkan_result_set_claimed() */
gboolean
genkan_result_is_claimed (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->claimed;
}

const char *
genkan_result_get_owner (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->owner;
}

/** Returns: (nullable): %NULL when the result is about no address */
const char *
genkan_result_get_address_before (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->address_before;
}

const char *
genkan_result_get_address_after (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->address_after;
}

const char *
genkan_result_get_data_date (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->data_date;
}

guint
genkan_result_get_n_findings (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->findings->len;
}

/** Returns: (transfer none): the finding at @index, strongest first */
GenkanFinding *
genkan_result_get_finding (GenkanResult *self,
                           guint         index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->findings->len, NULL);

  return g_ptr_array_index (self->findings, index);
}

/** Returns: (transfer none) (nullable): the first finding with @id */
GenkanFinding *
genkan_result_find (GenkanResult *self,
                    const char   *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->findings->len; i++)
    {
      GenkanFinding *finding = g_ptr_array_index (self->findings, i);

      if (g_str_equal (genkan_finding_get_id (finding), id))
        return finding;
    }

  return NULL;
}

guint
genkan_result_get_n_not_looked_at (GenkanResult *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->not_looked_at->len;
}

const GenkanFindingKind *
genkan_result_get_not_looked_at (GenkanResult *self,
                                 guint         index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->not_looked_at->len, NULL);

  return g_ptr_array_index (self->not_looked_at, index);
}
