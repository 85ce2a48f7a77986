/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-story.h"

#include <glib/gi18n.h>

#include "genkan-limits.h"
#include "genkan-text.h"

/* A pause that is longer is told: a computer that was switched off, or a time that was made up. */
#define LONG_PAUSE (2 * G_TIME_SPAN_HOUR)

/* Steps that are told; the last ones, which the receiving side wrote. */
#define TOLD_STEPS 8

typedef struct
{
  const char *name;
  const char *value;
} Parameter;

/* Fills {name} in a translated sentence. What stands in headers is from outside: bounded, isolated, without phrase marks. */
static char *
fill (const char      *sentence,
      const Parameter *parameters)
{
  g_autoptr (GString) out = g_string_new (sentence);

  for (const Parameter *parameter = parameters; parameter->name != NULL; parameter++)
    {
      g_autofree char *placeholder = g_strconcat ("{", parameter->name, "}", NULL);
      g_autofree char *shown = genkan_text_for_display (parameter->value != NULL ? parameter->value : "", GENKAN_LIMIT_HOST);

      g_strdelimit (shown, "|", '/');
      g_string_replace (out, placeholder, shown, 0);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Who delivered: what it called itself, and what the receiver saw. */
static char *
tell_step (const GenkanMessageHop *hop)
{
  const Parameter parameters[] = {
    { "claimed", hop->claimed_name }, { "seen", hop->seen_name }, { "number", hop->address }, { "by", hop->by }, { NULL, NULL },
  };

  if (hop->claimed_name == NULL && hop->address == NULL)
    return fill (_("{by} took the mail over."), parameters);
  if (hop->claimed_name == NULL)
    return fill (_("{by} took the mail over from the computer with the number {number}."), parameters);
  if (hop->nameless)
    return fill (_("{by} took it over from a computer that called itself {claimed}. Its number {number} has no name."), parameters);
  if (hop->seen_name != NULL && g_ascii_strcasecmp (hop->seen_name, hop->claimed_name) != 0)
    return fill (_("{by} took it over from a computer that called itself {claimed}. Its real name is {seen}."), parameters);

  return fill (_("{by} took it over from {claimed}."), parameters);
}

static void
add_pause (GStrvBuilder           *lines,
           const GenkanMessageHop *before,
           const GenkanMessageHop *hop)
{
  GTimeSpan pause;
  g_autofree char *hours = NULL;

  if (before == NULL || before->date == NULL || hop->date == NULL)
    return;

  pause = g_date_time_difference (hop->date, before->date);
  if (pause < LONG_PAUSE)
    return;

  hours = g_strdup_printf ("%" G_GINT64_FORMAT, pause / G_TIME_SPAN_HOUR);
  {
    const Parameter parameters[] = { { "hours", hours }, { NULL, NULL } };
    g_autofree char *line = fill (_("Then {hours} hours went by."), parameters);

    g_strv_builder_add (lines, line);
  }
}

/* Where the number of a step is registered. What cannot be told is said, too. */
static void
add_country (GStrvBuilder           *lines,
             const GenkanMessageHop *hop,
             GenkanPlaces           *places)
{
  g_autofree char *country = NULL;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  if (hop->address == NULL || places == NULL)
    return;

  country = genkan_places_dup_country (places, hop->address);
  name = country != NULL ? genkan_places_name (country) : NULL;
  {
    const Parameter parameters[] = { { "country", name }, { "number", hop->address }, { NULL, NULL } };

    line = fill (country != NULL ? _("Country of {number}: {country}.") : _("Country of {number}: not in the list of places."), parameters);
  }
  g_strv_builder_add (lines, line);
}

/**
 * genkan_message_story_tell_way:
 * @places: (nullable): which country a number belongs to
 *
 * The way of a mail in sentences, oldest step first. Steps before the last one were written by computers of the sender,
 * who may have made them up; that is said first.
 *
 * Returns: (transfer full): sentences with phrase marks; empty when nothing is known
 */
char **
genkan_message_story_tell_way (const GenkanMessageProof *proof,
                               GenkanPlaces             *places)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  gboolean has_numbers = FALSE;
  guint first;

  g_return_val_if_fail (proof != NULL, NULL);

  first = proof->hops->len > TOLD_STEPS ? proof->hops->len - TOLD_STEPS : 0;
  for (guint i = first; i < proof->hops->len; i++)
    {
      const GenkanMessageHop *hop = g_ptr_array_index (proof->hops, i);
      g_autofree char *line = tell_step (hop);

      if (i == first && !hop->trusted)
        g_strv_builder_add (lines, _("What happened before the last step was written by the sender's side, and can be made up."));
      add_pause (lines, i > first ? g_ptr_array_index (proof->hops, i - 1) : NULL, hop);
      g_strv_builder_add (lines, line);
      add_country (lines, hop, places);
      has_numbers = has_numbers || hop->address != NULL;
    }
  if (has_numbers && places == NULL)
    g_strv_builder_add (lines, _("Countries are not known: the list of places is not installed."));

  return g_strv_builder_end (lines);
}

static void
add_state (GStrvBuilder     *lines,
           GenkanProofState  state,
           const char       *domain,
           const char       *passed,
           const char       *failed)
{
  const Parameter parameters[] = { { "domain", domain }, { NULL, NULL } };
  g_autofree char *line = NULL;

  if (domain == NULL || (state != GENKAN_PROOF_PASS && state != GENKAN_PROOF_FAIL))
    return;

  line = fill (state == GENKAN_PROOF_PASS ? passed : failed, parameters);
  g_strv_builder_add (lines, line);
}

static void
add_signature (GStrvBuilder             *lines,
               const GenkanMessageProof *proof)
{
  const Parameter parameters[] = { { "signer", proof->smime_signer }, { "issuer", proof->smime_issuer }, { NULL, NULL } };
  g_autofree char *line = NULL;

  if (proof->smime == GENKAN_PROOF_NONE || proof->smime_signer == NULL)
    return;

  if (proof->smime == GENKAN_PROOF_PASS)
    line = fill (_("The signature (S/MIME) of {signer} fits, and {issuer} vouches for it."), parameters);
  else if (proof->smime == GENKAN_PROOF_FAIL)
    line = fill (_("The signature (S/MIME) of {signer} does not fit."), parameters);
  else
    line = fill (_("There is a signature (S/MIME) of {signer}. Who vouches for it is not known here."), parameters);
  g_strv_builder_add (lines, line);
}

/**
 * genkan_message_story_tell_proof:
 *
 * What confirms or denies the sender, in sentences: the report of the receiving service, seals, signatures.
 *
 * Returns: (transfer full): sentences with phrase marks; one that says so when there is nothing
 */
char **
genkan_message_story_tell_proof (const GenkanMessageProof *proof)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) told = NULL;

  g_return_val_if_fail (proof != NULL, NULL);

  add_state (lines, proof->dmarc, proof->dmarc_domain,
             _("The receiving service says: the sender {domain} is confirmed (DMARC)."),
             _("The receiving service says: the sender {domain} is not confirmed (DMARC)."));
  add_state (lines, proof->spf, proof->spf_domain,
             _("The receiving service says: {domain} allows this computer to deliver its mail (SPF)."),
             _("The receiving service says: {domain} does not allow this computer to deliver its mail (SPF)."));
  add_state (lines, proof->dkim_reported, proof->dkim_reported_domain,
             _("The receiving service says: the seal of {domain} fits (DKIM)."),
             _("The receiving service says: the seal of {domain} does not fit (DKIM)."));
  add_state (lines, proof->dkim, proof->dkim_domain,
             _("Checked here: the seal of {domain} fits (DKIM)."),
             _("Checked here: the seal of {domain} does not fit (DKIM)."));
  add_signature (lines, proof);
  if (proof->forged_results)
    g_strv_builder_add (lines, _("The mail brought a confirmation along that the receiving service cannot have written."));

  told = g_strv_builder_end (lines);
  if (told[0] != NULL)
    return g_steal_pointer (&told);

  g_strv_builder_add (lines, _("Nothing in the mail confirms or denies the sender."));

  return g_strv_builder_end (lines);
}

/**
 * genkan_message_story_tell_seal:
 *
 * What became of the question for the key of a seal, for the person who agreed that it was asked.
 *
 * Returns: (transfer full) (nullable): a sentence with phrase marks; %NULL when there is no seal
 */
char *
genkan_message_story_tell_seal (const GenkanMessageProof *proof)
{
  const Parameter parameters[] = { { "domain", proof->dkim_domain }, { NULL, NULL } };

  switch (proof->dkim)
    {
    case GENKAN_PROOF_PASS:
      return fill (_("We asked: the seal of {domain} fits, and the mail was not changed on its way."), parameters);
    case GENKAN_PROOF_FAIL:
      return fill (_("We asked: the seal of {domain} does not fit this mail."), parameters);
    case GENKAN_PROOF_UNKNOWN:
      return g_strdup (_(genkan_message_keys_explain (proof->dkim_key)->sentence));
    case GENKAN_PROOF_NONE:
    default:
      return NULL;
    }
}
