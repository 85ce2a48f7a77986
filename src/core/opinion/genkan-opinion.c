/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-opinion-private.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-opinion-mask-private.h"
#include "genkan-text.h"

G_DEFINE_BOXED_TYPE (GenkanOpinion, genkan_opinion, genkan_opinion_ref, genkan_opinion_unref)

GenkanOpinion *
_genkan_opinion_new (GenkanOpinionKind kind)
{
  GenkanOpinion *self = g_new0 (GenkanOpinion, 1);

  g_atomic_ref_count_init (&self->refs);
  self->kind = kind;
  self->verdict = GENKAN_VERDICT_NOT_CHECKED;
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) genkan_finding_unref);
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  self->not_looked_at = g_ptr_array_new_with_free_func (g_free);
  self->addresses = g_ptr_array_new_with_free_func (g_free);
  self->tried = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/** Whether @text is not in the list yet, and the list not full. */
gboolean
_genkan_opinion_fits (GPtrArray  *texts,
                      guint       limit,
                      const char *text)
{
  return texts->len < limit && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

static void
add_address (GenkanOpinion *self,
             const char    *address)
{
  g_autofree char *masked = _genkan_opinion_mask_address (address);

  if (_genkan_opinion_fits (self->addresses, GENKAN_LIMIT_ADDRESSES_IN_TEXT, masked))
    g_ptr_array_add (self->addresses, g_steal_pointer (&masked));
}

/* What was hidden in a mail stays hidden, and what stands before an @ is a host that deceives, or somebody's password. */
static gboolean
is_withheld (GenkanFinding *finding,
             const char    *value)
{
  const char *id = genkan_finding_get_id (finding);

  return g_str_equal (id, "message.hidden-text") ||
         ((g_str_equal (id, "url.userinfo") || g_str_equal (id, "message.userinfo-url")) && strchr (value, '.') == NULL);
}

static char *
dup_masked (const char *name,
            gpointer    data)
{
  GenkanFinding *finding = data;
  const char *value = genkan_finding_get (finding, name);

  if (value == NULL)
    return NULL;

  return is_withheld (finding, value) ? g_strdup ("…") : _genkan_opinion_mask (value, GENKAN_LIMIT_QUOTE);
}

/* A copy of the result, in which only what is listed here is taken over. */
static GenkanOpinion *
new_for_result (GenkanResult      *result,
                GenkanOpinionKind  kind,
                const char        *program,
                GDateTime         *now)
{
  GenkanOpinion *self = _genkan_opinion_new (kind);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);

  self->program = g_strdup (program);
  self->time = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  self->data_date = g_strdup (genkan_result_get_data_date (result));
  self->service = g_strdup (genkan_result_get_service_id (result));
  self->verdict = genkan_result_get_verdict (result);
  for (guint i = 0; i < genkan_result_get_n_findings (result) && i < GENKAN_LIMIT_OPINION_FINDINGS; i++)
    {
      GenkanFinding *finding = genkan_result_get_finding (result, i);
      GenkanFinding *copy = _genkan_opinion_new_finding (genkan_finding_get_id (finding), genkan_finding_get_weight (finding), dup_masked, finding);

      if (copy != NULL)
        g_ptr_array_add (self->findings, copy);
    }
  for (guint i = 0; i < genkan_result_get_n_not_looked_at (result); i++)
    g_ptr_array_add (self->not_looked_at, g_strdup (genkan_result_get_not_looked_at (result, i)->id));

  return self;
}

/**
 * genkan_opinion_new_for_address:
 * @result: what genkan_url_check_run() said
 * @program: version of this program
 *
 * Returns: (transfer full): the question whether this address is what it seems
 */
GenkanOpinion *
genkan_opinion_new_for_address (GenkanResult *result,
                                const char   *program,
                                GDateTime    *now)
{
  GenkanOpinion *self;

  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (program != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  self = new_for_result (result, GENKAN_OPINION_ADDRESS, program, now);
  /* words that are no address are masked as words */
  if (genkan_result_get_address_before (result) != NULL)
    add_address (self, genkan_result_get_subject (result));
  else
    self->text = _genkan_opinion_mask (genkan_result_get_subject (result), GENKAN_LIMIT_OPINION_TEXT);

  return self;
}

static gboolean
is_receiver (GenkanMessage *message,
             const char    *address)
{
  for (guint i = 0; message->to_addresses != NULL && message->to_addresses[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (message->to_addresses[i], address) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The address of the sender is the evidence itself, unless it is the receiver's own. */
static char *
dup_sender (GenkanMessage *message)
{
  g_autofree char *name = message->from_name != NULL ? _genkan_opinion_mask (message->from_name, GENKAN_LIMIT_QUOTE) : NULL;
  g_autofree char *plain = message->from_address != NULL ? _genkan_opinion_dup_line (message->from_address, GENKAN_LIMIT_QUOTE) : NULL;
  g_autofree char *address = NULL;

  if (plain != NULL)
    address = is_receiver (message, plain) ? _genkan_opinion_mask (plain, GENKAN_LIMIT_QUOTE) : genkan_text_defang (plain);
  if (name == NULL || address == NULL)
    return g_strdup (name != NULL ? name : address);

  return g_strdup_printf ("%s <%s>", name, address);
}

/**
 * genkan_opinion_new_for_message:
 * @result: what genkan_message_check_run() said
 *
 * Takes over the sender, the subject, the visible text and the addresses of @message; no other header, nothing hidden, and
 * nothing attached.
 *
 * Returns: (transfer full): the question whether this message is genuine
 */
GenkanOpinion *
genkan_opinion_new_for_message (GenkanResult  *result,
                                GenkanMessage *message,
                                const char    *program,
                                GDateTime     *now)
{
  GenkanOpinion *self;

  g_return_val_if_fail (result != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = new_for_result (result, GENKAN_OPINION_MESSAGE, program, now);
  self->sender = dup_sender (message);
  if (message->subject != NULL)
    self->subject = _genkan_opinion_mask (message->subject, GENKAN_LIMIT_OPINION_LINE);
  if (message->text != NULL)
    self->text = _genkan_opinion_mask (message->text, GENKAN_LIMIT_OPINION_TEXT);
  for (guint i = 0; i < message->links->len; i++)
    add_address (self, ((const GenkanMessageLink *) g_ptr_array_index (message->links, i))->address);

  return self;
}

GenkanOpinion *
genkan_opinion_ref (GenkanOpinion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
genkan_opinion_unref (GenkanOpinion *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_free (self->program);
  g_free (self->time);
  g_free (self->data_date);
  g_free (self->service);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->unknown);
  g_ptr_array_unref (self->not_looked_at);
  g_free (self->sender);
  g_free (self->subject);
  g_free (self->text);
  g_ptr_array_unref (self->addresses);
  g_ptr_array_unref (self->tried);
  g_free (self->answer_step);
  g_free (self->answer_entry);
  g_free (self->answer_time);
  g_free (self);
}

/** Adds a line about what was tried already, masked. Returns: %FALSE when it is empty, there already, or one too many */
gboolean
genkan_opinion_add_tried (GenkanOpinion *self,
                          const char    *line)
{
  g_autofree char *masked = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  clean = _genkan_opinion_dup_line (line, GENKAN_LIMIT_OPINION_LINE);
  masked = _genkan_opinion_mask (clean, GENKAN_LIMIT_OPINION_LINE);
  if (*masked == '\0' || !_genkan_opinion_fits (self->tried, GENKAN_LIMIT_OPINION_STEPS, masked))
    return FALSE;

  g_ptr_array_add (self->tried, g_steal_pointer (&masked));

  return TRUE;
}
