/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-login-messages.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-login-messages-private.h"

#define RESOURCE "/io/github/genkan/Genkan/login/login.gvariant"

/* A further rule for the same cause says little more; a margin below SURE_MARGIN means that two causes are as likely. */
#define WEIGHT_STEP 10
#define FURTHER_STEP 2
#define MAX_FURTHER 2
#define SURE_WEIGHT 60
#define SURE_MARGIN 15

#define MAX_MATCHES_OF_RULE 4
#define MAX_WORDS 12

typedef struct
{
  GenkanLoginSays     says;
  GenkanLoginCause    cause;
  guint               weight;
  gboolean            raw;
  char              **services;  /* of none: everywhere */
  GRegex             *regex;
} Rule;

struct _GenkanLoginMessages
{
  GArray *rules;
  char   *date;
};

typedef struct
{
  guint  best[GENKAN_LOGIN_N_CAUSES];
  guint  n[GENKAN_LOGIN_N_CAUSES];
  GArray *spans[GENKAN_LOGIN_N_CAUSES];
} Score;

static void
rule_clear (gpointer data)
{
  Rule *rule = data;

  g_clear_pointer (&rule->regex, g_regex_unref);
  g_strfreev (rule->services);
}

static gboolean
broken (GError **error)
{
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                       _("A part of the program is damaged. Please install it again."));
  return FALSE;
}

/**
 * genkan_login_messages_new:
 * @compiled: what the build made of data/login; also safe for bytes from elsewhere
 *
 * Returns: (transfer full): the rules, or %NULL with GENKAN_ERROR_BROKEN
 */
GenkanLoginMessages *
genkan_login_messages_new (GBytes  *compiled,
                           GError **error)
{
  g_autoptr (GenkanLoginMessages) self = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) rules = NULL;

  g_return_val_if_fail (compiled != NULL, NULL);

  variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (GENKAN_LOGIN_MESSAGES_TYPE), compiled, FALSE));
  self = g_new0 (GenkanLoginMessages, 1);
  self->rules = g_array_new (FALSE, TRUE, sizeof (Rule));
  g_array_set_clear_func (self->rules, rule_clear);
  g_variant_get_child (variant, 0, "s", &self->date);
  rules = g_variant_get_child_value (variant, 1);

  for (gsize i = 0; i < g_variant_n_children (rules); i++)
    {
      Rule rule = { 0 };
      const char *token;
      const char *pattern;
      guint8 weight;

      g_variant_get_child (rules, i, "(&syb^as&s)", &token, &weight, &rule.raw, &rule.services, &pattern);
      rule.weight = weight;
      rule.regex = g_regex_new (pattern, GENKAN_LOGIN_REGEX_FLAGS, 0, NULL);
      g_array_append_val (self->rules, rule);
      if (rule.regex == NULL
          || !_genkan_login_says_from_token (token, &g_array_index (self->rules, Rule, i).says, &g_array_index (self->rules, Rule, i).cause))
        {
          broken (error);
          return NULL;
        }
    }
  if (self->rules->len == 0)
    {
      broken (error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/** genkan_login_messages_new_bundled: the rules that belong to the program. */
GenkanLoginMessages *
genkan_login_messages_new_bundled (GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    {
      broken (error);
      return NULL;
    }

  return genkan_login_messages_new (bytes, error);
}

void
genkan_login_messages_free (GenkanLoginMessages *messages)
{
  g_return_if_fail (messages != NULL);

  g_array_unref (messages->rules);
  g_free (messages->date);
  g_free (messages);
}

/** genkan_login_messages_get_date: ISO day on which the rules were last looked at. */
const char *
genkan_login_messages_get_date (GenkanLoginMessages *messages)
{
  g_return_val_if_fail (messages != NULL, NULL);

  return messages->date;
}

void
genkan_login_meaning_free (GenkanLoginMeaning *meaning)
{
  g_return_if_fail (meaning != NULL);

  g_free (meaning->words);
  g_free (meaning);
}

static gboolean
applies (const Rule *rule,
         const char *service)
{
  return *rule->services == NULL || (service != NULL && g_strv_contains ((const char * const *) rule->services, service));
}

/* Words about another case ("if your account is locked") become line ends, which no pattern crosses. */
static char *
without_neutral (GenkanLoginMessages     *self,
                 const GenkanLoginFolded *folded)
{
  char *text = g_strndup (folded->text, folded->length);

  for (guint i = 0; i < self->rules->len; i++)
    {
      const Rule *rule = &g_array_index (self->rules, Rule, i);
      g_autoptr (GMatchInfo) info = NULL;

      if (rule->says != GENKAN_LOGIN_SAYS_NOTHING)
        continue;
      g_regex_match (rule->regex, folded->text, 0, &info);
      for (; g_match_info_matches (info); g_match_info_next (info, NULL))
        {
          int from;
          int to;

          if (g_match_info_fetch_pos (info, 0, &from, &to))
            memset (text + from, '\n', (gsize) (to - from));
        }
    }

  return text;
}

/* The number in the first brackets of a match, or -1; folding has made letters of 0 and 1. */
static int
read_number (GMatchInfo *info)
{
  g_autofree char *word = g_match_info_fetch (info, 1);

  if (word == NULL || *word == '\0')
    return -1;
  for (char *p = word; *p != '\0'; p++)
    *p = *p == 'o' ? '0' : *p == 'i' ? '1' : *p;

  return atoi (word);
}

static void
take_number (GenkanLoginMeaning *meaning,
             const Rule         *rule,
             int                 number)
{
  if (number < 0)
    return;

  if (rule->says == GENKAN_LOGIN_SAYS_TRIES)
    meaning->tries_left = meaning->tries_left < 0 ? number : MIN (meaning->tries_left, number);
  else
    meaning->minutes = MAX (meaning->minutes, rule->says == GENKAN_LOGIN_SAYS_HOURS ? number * 60 : number);
}

static void
add_span (GArray                  *spans,
          const GenkanLoginFolded *folded,
          gsize                    from,
          gsize                    to)
{
  GenkanLoginSpan span = { folded->source[from], folded->source_end[to - 1] - folded->source[from] };

  g_array_append_val (spans, span);
}

static void
try_rule (const Rule              *rule,
          const GenkanLoginFolded *folded,
          const char              *text,
          Score                   *score,
          GenkanLoginMeaning      *meaning)
{
  g_autoptr (GMatchInfo) info = NULL;
  guint n = 0;

  g_regex_match (rule->regex, text, 0, &info);
  for (; g_match_info_matches (info) && n < MAX_MATCHES_OF_RULE; g_match_info_next (info, NULL))
    {
      int from;
      int to;

      if (!g_match_info_fetch_pos (info, 0, &from, &to) || from >= to)
        continue;
      if (rule->says != GENKAN_LOGIN_SAYS_CAUSE)
        {
          take_number (meaning, rule, read_number (info));
          continue;
        }
      if (score->spans[rule->cause] == NULL)
        score->spans[rule->cause] = g_array_new (FALSE, FALSE, sizeof (GenkanLoginSpan));
      add_span (score->spans[rule->cause], folded, (gsize) from, (gsize) to);
      n++;
    }

  if (n > 0)
    {
      score->best[rule->cause] = MAX (score->best[rule->cause], rule->weight);
      score->n[rule->cause]++;
    }
}

static guint
points (const Score      *score,
        GenkanLoginCause  cause)
{
  return score->n[cause] == 0
           ? 0 : score->best[cause] * WEIGHT_STEP + MIN (score->n[cause] - 1, MAX_FURTHER) * FURTHER_STEP;
}

/* The cause with the most points except @except. Of two that are as likely the one that locks nobody out of trying again. */
static GenkanLoginCause
best_cause (const Score      *score,
            GenkanLoginCause  except)
{
  GenkanLoginCause best = GENKAN_LOGIN_CAUSE_UNKNOWN;

  for (guint i = 0; i < GENKAN_LOGIN_N_CAUSES; i++)
    {
      guint have = points (score, (GenkanLoginCause) i);
      guint most = points (score, best);

      if (i != except && have > 0 && (have > most || (have == most && best == GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK)))
        best = (GenkanLoginCause) i;
    }

  return best;
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const GenkanLoginSpan *first = a;
  const GenkanLoginSpan *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static void
take_words (GenkanLoginMeaning *meaning,
            GArray             *spans)
{
  g_array_sort (spans, compare_spans);
  meaning->words = g_new0 (GenkanLoginSpan, MAX_WORDS);

  for (guint i = 0; i < spans->len; i++)
    {
      const GenkanLoginSpan *span = &g_array_index (spans, GenkanLoginSpan, i);
      GenkanLoginSpan *last = meaning->n_words > 0 ? &meaning->words[meaning->n_words - 1] : NULL;

      if (last != NULL && span->start <= last->start + last->length + 1) /* a space between */
        last->length = MAX (last->length, span->start + span->length - last->start);
      else if (meaning->n_words < MAX_WORDS)
        meaning->words[meaning->n_words++] = *span;
    }
}

/**
 * genkan_login_messages_read:
 * @text: words of a screen, typed, pasted or read by a camera; need not be valid UTF-8. Beyond GENKAN_LIMIT_SCREEN_WORDS it
 *   is not looked at.
 * @service: (nullable): id of the service, for words that mean something of their own there
 *
 * Returns: (transfer full): what it means
 */
GenkanLoginMeaning *
genkan_login_messages_read (GenkanLoginMessages *messages,
                            const char          *text,
                            const char          *service)
{
  GenkanLoginMeaning *meaning = g_new0 (GenkanLoginMeaning, 1);
  gsize length = strnlen (text, GENKAN_LIMIT_SCREEN_WORDS);
  g_autofree char *valid = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GenkanLoginFolded) folded = NULL;
  Score score = { 0 };
  const char *end;

  /* Only whole letters, and nothing behind the first broken byte: replacing bytes would move the places of the words. */
  if (!g_utf8_validate (text, (gssize) length, &end))
    length = (gsize) (end - text);
  valid = g_strndup (text, length);
  folded = _genkan_login_folded_new (valid, length);
  plain = without_neutral (messages, folded);
  meaning->tries_left = -1;
  meaning->minutes = GENKAN_LOGIN_NO_MINUTES;

  for (guint i = 0; i < messages->rules->len; i++)
    {
      const Rule *rule = &g_array_index (messages->rules, Rule, i);

      if (rule->says != GENKAN_LOGIN_SAYS_NOTHING && applies (rule, service))
        try_rule (rule, folded, rule->raw ? folded->text : plain, &score, meaning);
    }

  meaning->cause = best_cause (&score, GENKAN_LOGIN_CAUSE_UNKNOWN);
  if (meaning->cause != GENKAN_LOGIN_CAUSE_UNKNOWN)
    {
      guint most = points (&score, meaning->cause);

      meaning->second = best_cause (&score, meaning->cause);
      meaning->is_sure = most >= SURE_WEIGHT && most >= points (&score, meaning->second) + SURE_MARGIN;
      take_words (meaning, score.spans[meaning->cause]);
    }
  for (guint i = 0; i < GENKAN_LOGIN_N_CAUSES; i++)
    g_clear_pointer (&score.spans[i], g_array_unref);

  return meaning;
}
