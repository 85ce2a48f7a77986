/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-verdict-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-date-words.h"
#include "genkan-freshness.h"
#include "genkan-phrase.h"

/* The words of the eight answers, in one place. {service} is the name of the service; where a table has two wordings
 * the second is for results in which no service is known. Translators: in Japanese, a bar (|) marks each place where
 * a line may break. */

typedef struct
{
  const char *headline;
  const char *headline_nobody;
  const char *sentence;
  const char *sentence_nobody;
  const char *note;
} Words;

static const Words words[GENKAN_N_VERDICTS] = {
  [GENKAN_VERDICT_OFFICIAL] = {
    N_("This is an official entry of {service}"), N_("This is an official entry"),
    N_("This address is on the official list of {service}."), N_("This address is on an official list."),
    N_("If you start here next time too, you will not lose your way."),
  },
  [GENKAN_VERDICT_LIKELY_GENUINE] = {
    N_("Probably genuine"), N_("Probably genuine"),
    N_("Still, do not use the link in the message. Please go in here."),
    N_("Still, do not use the link in the message. Please go in by the official entry."),
    N_("It leads to the same page, by a way that is certain."),
  },
  [GENKAN_VERDICT_CANNOT_TELL] = {
    N_("Cannot tell yet"), N_("Cannot tell yet"),
    N_("This address is not known. At the official entry you can see whether the notice is real."),
    N_("This address is not known. If you say which service it should be, we can tell more."),
    N_("Until then, please leave it unopened."),
  },
  [GENKAN_VERDICT_HIDDEN_DESTINATION] = {
    N_("The destination is hidden"), N_("The destination is hidden"),
    N_("This address does not show whose page it leads to."),
    N_("This address does not show whose page it leads to."),
    N_("If the notice is real, you will find it at the official entry too."),
  },
  [GENKAN_VERDICT_NOT_OFFICIAL] = {
    N_("Not an official address of {service}"), N_("Not an official address"),
    N_("It is not on the list of {service}. It may belong to a company that works for them, so please look at the official entry."),
    N_("It is not on the official list. Please look at the official entry."),
    N_("If the notice is real, you will find it at the official entry too."),
  },
  [GENKAN_VERDICT_SUSPICIOUS] = {
    N_("Looks suspicious"), N_("Looks suspicious"),
    N_("Nothing has happened yet. Leave it unopened, and look at the official entry instead."),
    N_("Nothing has happened yet. Leave it unopened, and look at the official entry instead."),
    N_("There is no need to hurry."),
  },
  [GENKAN_VERDICT_DANGEROUS] = {
    N_("Do not open"), N_("Do not open"),
    N_("Nothing has happened yet.\nAs long as you do not open it, you are fine."),
    N_("Nothing has happened yet.\nAs long as you do not open it, you are fine."),
    N_("There you can see whether the notice is real."),
  },
  [GENKAN_VERDICT_NOT_CHECKED] = {
    N_("Could not check"), N_("Could not check"),
    N_("We can say neither good nor bad."), N_("We can say neither good nor bad."),
    N_("Until then, please leave it unopened."),
  },
};

/* Sentences about a message in place of those above. Where there is none, the one above is right for both. */
static const struct
{
  const char *with_service;
  const char *with_nobody;
} about_message[GENKAN_N_VERDICTS] = {
  [GENKAN_VERDICT_CANNOT_TELL] = {
    N_("Nothing speaks clearly for or against it. At the official entry you can see whether the notice is real."),
    N_("Nothing speaks clearly for or against it. If you say which service it should be, we can tell more."),
  },
  [GENKAN_VERDICT_HIDDEN_DESTINATION] = {
    N_("It does not show whose page the link in it leads to."),
    N_("It does not show whose page the link in it leads to."),
  },
  [GENKAN_VERDICT_NOT_OFFICIAL] = {
    N_("What stands in it is not on the list of {service}. It may come from a company that works for them, so please look at the official entry."),
    N_("What stands in it is not on the official list. Please look at the official entry."),
  },
};

static const GenkanSign same = { "＝", N_("It says it is {service}. The real owner is {owner}, and that is right.") };
static const GenkanSign different = { "≠", N_("It says it is {service}. But the real owner is {owner}.") };
static const GenkanSign open_question = { "？", N_("It says it is {service}. The owner is {owner}. Whether they belong together is not known.") };

/** Returns: (transfer none): the sign for @result */
const GenkanSign *
genkan_verdict_words_get_sign (GenkanResult *result)
{
  gboolean both = genkan_result_get_service_name (result) != NULL && genkan_result_get_owner (result) != NULL;

  switch (genkan_result_get_verdict (result))
    {
    case GENKAN_VERDICT_OFFICIAL:
    case GENKAN_VERDICT_LIKELY_GENUINE:
      return &same;
    case GENKAN_VERDICT_NOT_OFFICIAL:
    case GENKAN_VERDICT_SUSPICIOUS:
    case GENKAN_VERDICT_DANGEROUS:
      return both ? &different : &open_question;
    case GENKAN_VERDICT_CANNOT_TELL:
    case GENKAN_VERDICT_HIDDEN_DESTINATION:
    case GENKAN_VERDICT_NOT_CHECKED:
    default:
      return &open_question;
    }
}

static char *
fill_service (GenkanResult *result,
              const char   *with_service,
              const char   *with_nobody)
{
  const char *service = genkan_result_get_service_name (result);

  return genkan_phrase_fill (_(service != NULL ? with_service : with_nobody), "service", service);
}

/** Returns: (transfer full): the answer in a few words, with phrase marks */
char *
genkan_verdict_words_dup_headline (GenkanResult *result)
{
  const Words *row = &words[genkan_result_get_verdict (result)];

  return fill_service (result, row->headline, row->headline_nobody);
}

/** Returns: (transfer full): the one sentence under the headline, with phrase marks */
char *
genkan_verdict_words_dup_sentence (GenkanResult *result,
                                   GenkanAbout   about)
{
  GenkanVerdict verdict = genkan_result_get_verdict (result);

  if (about == GENKAN_ABOUT_MESSAGE && about_message[verdict].with_service != NULL)
    return fill_service (result, about_message[verdict].with_service, about_message[verdict].with_nobody);

  return fill_service (result, words[verdict].sentence, words[verdict].sentence_nobody);
}

/** Returns: (transfer full): the words of the one button, with phrase marks */
char *
genkan_verdict_words_dup_primary (GenkanResult  *result,
                                  GenkanPrimary  primary)
{
  switch (primary)
    {
    case GENKAN_PRIMARY_OPEN_ENTRY:
      return fill_service (result, N_("Open the Official Entry of {service}"), N_("Open the Official Entry"));
    case GENKAN_PRIMARY_CHOOSE_SERVICE:
      return g_strdup (_("Say Which Service It Should Be"));
    case GENKAN_PRIMARY_NEXT:
      return g_strdup (_("Go On"));
    case GENKAN_PRIMARY_CHECK_AGAIN:
    default:
      return g_strdup (_("Check Again"));
    }
}

/** Returns: (transfer none): the line under the button */
const char *
genkan_verdict_words_get_note (GenkanResult  *result,
                               GenkanPrimary  primary)
{
  if (primary == GENKAN_PRIMARY_CHOOSE_SERVICE)
    return _("Then we can show you the official entry.\nUntil then, please leave it unopened.");
  if (primary == GENKAN_PRIMARY_NEXT)
    return "";

  return _(words[genkan_result_get_verdict (result)].note);
}

static char *
dup_age (const char *date,
         const char *today)
{
  int days = genkan_age_in_days (date, today);
  g_autofree char *number = NULL;

  if (days < 0 || strcmp (date, today) > 0)
    return g_strdup ("");
  if (days == 0)
    return g_strdup (_(" (today)"));

  number = g_strdup_printf ("%d", days);

  return genkan_phrase_fill (ngettext (" ({days} day ago)", " ({days} days ago)", (gulong) days), "days", number);
}

/**
 * genkan_verdict_words_dup_date:
 * @now: the moment in which the person reads it
 * @where: (nullable): a sentence about where it was checked, when not on this computer only
 *
 * Returns: (transfer full): from when the official list is that was used, with phrase marks
 */
char *
genkan_verdict_words_dup_date (GenkanResult *result,
                               GDateTime    *now,
                               const char   *where)
{
  const char *iso = genkan_result_get_data_date (result);
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *day = genkan_date_words_dup_day (iso);
  g_autofree char *age = NULL;
  g_autofree char *with_date = NULL;
  g_autoptr (GString) sentences = NULL;

  if (where == NULL)
    where = _("Checked on this computer only.");
  if (day == NULL)
    return g_strdup (where);

  age = dup_age (iso, today);
  sentences = g_string_new (genkan_is_old (iso, today)
                              ? _("Official list: edition of {date}{age}. It may have changed since. {where}")
                              : _("Official list: edition of {date}{age}. {where}"));
  g_string_replace (sentences, "{where}", where, 1);
  with_date = genkan_phrase_fill (sentences->str, "date", day);

  return genkan_phrase_fill (with_date, "age", age);
}
