/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-message-words-private.h"

#define N_BUCKETS 4096
#define NO_NEED G_MAXUINT32

/* How far around a needed word its pattern is tried, in bytes; patterns reach no farther. */
#define REACH 400
#define MAX_TRIES 8
#define LANGUAGE_SAMPLE 1024
#define MAX_LANGUAGES 16
#define WEIGHT_LOOK_ALIKE 1.2

/* Languages that are told by their letters; the others follow. */
#define JAPANESE 0
#define CHINESE 1
#define FIRST_LATIN 2

typedef struct
{
  const char            *id;
  GenkanMessageWordKind  kind;
  guint                  language;    /* Japanese, Chinese, or the languages that are told by their words */
  double                 weight;
  gboolean               across_lines;
  gboolean               without_link;
  const char            *pattern;
  GRegex                *regex;       /* made when it is first needed: most never are */
} Rule;

/* A word without which a rule cannot match; or, with @right, one that is itself a finding. */
typedef struct
{
  const char *text;
  gsize       length;
  guint       rule;
  const char *right;
  guint32     next;
} Need;

struct _GenkanMessagePhrases
{
  GVariant  *rules_variant;
  GVariant  *languages_variant;
  Rule      *rules;
  guint      n_rules;
  GArray    *needs;
  guint32   *buckets;                 /* N_BUCKETS for each language */
  GHashTable *everyday;                /* word to the set of languages that use it, one bit each */
  guint      n_languages;
  guint      english;
  GMutex     lock;                    /* for the regular expressions that are made on the way */
};

/* The state of one rule in one text. */
typedef struct
{
  gsize tried_until;
  guint n_tries;
  guint n_found;
} Progress;

static inline guint
hash (const char *p)
{
  return (((guchar) p[0] * 31u + (guchar) p[1]) * 131u + (guchar) p[2] * 7u) % N_BUCKETS;
}

static gboolean
find_language (GVariant   *languages,
               const char *code,
               guint      *language)
{
  *language = g_str_equal (code, "ja") ? JAPANESE : CHINESE;
  if (g_str_equal (code, "ja") || g_str_equal (code, "zh"))
    return TRUE;

  for (gsize i = 0; i < g_variant_n_children (languages); i++)
    {
      const char *name;

      g_variant_get_child (languages, i, "(&sas)", &name, NULL);
      if (g_str_equal (name, code))
        {
          *language = FIRST_LATIN + (guint) i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
add_need (GenkanMessagePhrases *self,
          guint                 language,
          const char           *word,
          guint                 rule,
          const char           *right)
{
  Need need = { .text = word, .length = strlen (word), .rule = rule, .right = right };
  guint32 *bucket;

  if (need.length < 3)
    return FALSE;

  bucket = &self->buckets[language * N_BUCKETS + hash (word)];
  need.next = *bucket;
  *bucket = self->needs->len;
  g_array_append_val (self->needs, need);

  return TRUE;
}

static gboolean
read_languages (GenkanMessagePhrases *self)
{
  gsize n = g_variant_n_children (self->languages_variant);

  if (n == 0 || n > MAX_LANGUAGES)
    return FALSE;

  self->n_languages = (guint) n;
  for (guint i = 0; i < self->n_languages; i++)
    {
      g_autoptr (GVariantIter) words = NULL;
      const char *code;
      const char *word;

      g_variant_get_child (self->languages_variant, i, "(&sas)", &code, &words);
      if (g_str_equal (code, "en"))
        self->english = i;
      while (g_variant_iter_next (words, "&s", &word))
        {
          guint set = GPOINTER_TO_UINT (g_hash_table_lookup (self->everyday, word)) | 1u << i;

          g_hash_table_insert (self->everyday, (gpointer) word, GUINT_TO_POINTER (set));
        }
    }

  return TRUE;
}

static gboolean
read_rule (GenkanMessagePhrases *self,
           guint                 index)
{
  Rule *rule = &self->rules[index];
  g_autoptr (GVariantIter) needs = NULL;
  const char *kind;
  const char *language;
  const char *need;

  g_variant_get_child (self->rules_variant, index, "(&s&s&sdbb&sas)", &rule->id, &kind, &language, &rule->weight,
                       &rule->across_lines, &rule->without_link, &rule->pattern, &needs);

  if (!find_language (self->languages_variant, language, &rule->language)
      || !_genkan_message_word_kind_from_token (kind, &rule->kind))
    return FALSE;

  while (g_variant_iter_next (needs, "&s", &need))
    {
      if (!add_need (self, rule->language, need, index, NULL))
        return FALSE;
    }

  return TRUE;
}

/**
 * _genkan_message_phrases_new:
 * @rules: as in GENKAN_MESSAGE_WORDS_TYPE, likewise @languages
 * @look_alikes: (element-type utf8): wrong, right, wrong, right
 *
 * Returns: (transfer full) (nullable): %NULL when the data contradict themselves
 */
GenkanMessagePhrases *
_genkan_message_phrases_new (GVariant  *rules,
                             GVariant  *languages,
                             GPtrArray *look_alikes)
{
  g_autoptr (GenkanMessagePhrases) self = g_new0 (GenkanMessagePhrases, 1);

  g_mutex_init (&self->lock);
  self->rules_variant = g_variant_ref (rules);
  self->languages_variant = g_variant_ref (languages);
  self->n_rules = (guint) g_variant_n_children (rules);
  self->rules = g_new0 (Rule, self->n_rules);
  self->needs = g_array_new (FALSE, FALSE, sizeof (Need));
  self->everyday = g_hash_table_new (g_str_hash, g_str_equal);
  if (!read_languages (self))
    return NULL;
  self->buckets = g_new (guint32, (FIRST_LATIN + self->n_languages) * N_BUCKETS);
  memset (self->buckets, 0xff, (FIRST_LATIN + self->n_languages) * N_BUCKETS * sizeof (guint32));

  for (guint i = 0; i < self->n_rules; i++)
    {
      if (!read_rule (self, i))
        return NULL;
    }
  for (guint i = 0; i + 1 < look_alikes->len; i += 2)
    {
      if (!add_need (self, JAPANESE, g_ptr_array_index (look_alikes, i), 0, g_ptr_array_index (look_alikes, i + 1)))
        return NULL;
    }

  return g_steal_pointer (&self);
}

void
_genkan_message_phrases_free (GenkanMessagePhrases *phrases)
{
  for (guint i = 0; i < phrases->n_rules; i++)
    g_clear_pointer (&phrases->rules[i].regex, g_regex_unref);
  g_free (phrases->rules);
  g_clear_pointer (&phrases->everyday, g_hash_table_unref);
  g_free (phrases->buckets);
  g_array_unref (phrases->needs);
  g_variant_unref (phrases->rules_variant);
  g_variant_unref (phrases->languages_variant);
  g_mutex_clear (&phrases->lock);
  g_free (phrases);
}

/* Returns: index of the language whose everyday words are most frequent; English when there are too few to tell */
static guint
guess_language (GenkanMessagePhrases      *self,
                const GenkanMessageFolded *folded)
{
  guint counts[MAX_LANGUAGES] = { 0 };
  const char *end = folded->text + MIN (folded->length, LANGUAGE_SAMPLE);
  guint best = self->english;

  for (const char *p = folded->text; p < end;)
    {
      const char *start = p;
      char word[16];

      while (p < end && ((guchar) *p >= 0x80 || g_ascii_isalpha (*p)))
        p++;
      if (p > start && (gsize) (p - start) < sizeof word)
        {
          guint set;

          memcpy (word, start, (gsize) (p - start));
          word[p - start] = '\0';
          set = GPOINTER_TO_UINT (g_hash_table_lookup (self->everyday, word));
          for (guint i = 0; set != 0; i++, set >>= 1)
            counts[i] += set & 1;
        }
      if (p == start)
        p++;
    }

  for (guint i = 0; i < self->n_languages; i++)
    {
      if (counts[i] > counts[best])
        best = i;
    }

  return FIRST_LATIN + (counts[best] >= 2 ? best : self->english);
}

static GRegex *
get_regex (GenkanMessagePhrases *self,
           Rule                 *rule)
{
  g_mutex_lock (&self->lock);
  if (rule->regex == NULL)
    rule->regex = g_regex_new (rule->pattern, G_REGEX_CASELESS | G_REGEX_MULTILINE | G_REGEX_OPTIMIZE, 0, NULL);
  g_mutex_unlock (&self->lock);

  return rule->regex;
}

static inline gboolean
is_inside_letter (char c)
{
  return ((guchar) c & 0xc0) == 0x80;
}

/* The stretch around @at in which a rule is tried: the line, or a part of it when it is long. */
static void
get_window (const GenkanMessageFolded *folded,
            gsize                      at,
            gboolean                   across_lines,
            gsize                     *from,
            gsize                     *to)
{
  gsize first = at > REACH ? at - REACH : 0;
  gsize last = MIN (at + REACH, folded->length);

  for (*from = at; *from > first && (across_lines || folded->text[*from - 1] != '\n'); (*from)--)
    ;
  for (*to = at; *to < last && (across_lines || folded->text[*to] != '\n'); (*to)++)
    ;
  while (*from < at && is_inside_letter (folded->text[*from]))
    (*from)++;
  while (*to > at && *to < folded->length && is_inside_letter (folded->text[*to]))
    (*to)--;
}

static void
try_rule (GenkanMessagePhrases      *self,
          GenkanMessageWordsFinding *finding,
          Rule                      *rule,
          Progress                  *progress,
          gsize                      at)
{
  const GenkanMessageFolded *folded = finding->folded;
  g_autoptr (GMatchInfo) info = NULL;
  GRegex *regex;
  GRegexMatchFlags flags = 0;
  gsize from;
  gsize to;

  if (at < progress->tried_until || progress->n_tries >= MAX_TRIES || progress->n_found >= 2)
    return;
  regex = get_regex (self, rule);
  if (regex == NULL)
    return;

  get_window (folded, at, rule->across_lines, &from, &to);
  if (from > 0 && folded->text[from - 1] != '\n')
    flags |= G_REGEX_MATCH_NOTBOL;
  if (to < folded->length && folded->text[to] != '\n')
    flags |= G_REGEX_MATCH_NOTEOL;

  progress->n_tries++;
  progress->tried_until = to;
  for (g_regex_match_full (regex, folded->text + from, (gssize) (to - from), 0, flags, &info, NULL);
       g_match_info_matches (info) && progress->n_found < 2;
       g_match_info_next (info, NULL))
    {
      int start;
      int end;

      g_match_info_fetch_pos (info, 0, &start, &end);
      while (start < end && g_ascii_isspace (folded->text[from + (gsize) start]))
        start++;
      if (start >= end)
        break;
      progress->n_found++;
      _genkan_message_words_add (finding, rule->kind, from + (gsize) start, from + (gsize) end, rule->weight, NULL);
    }
}

/** _genkan_message_phrases_find: one walk over the text; a pattern is tried only where a word stands that it needs. */
void
_genkan_message_phrases_find (GenkanMessagePhrases      *phrases,
                              GenkanMessageWordsFinding *finding)
{
  const GenkanMessageFolded *folded = finding->folded;
  g_autofree Progress *progress = g_new0 (Progress, MAX (phrases->n_rules, 1));
  gboolean has_link = strstr (folded->text, "://") != NULL || strstr (folded->text, "www.") != NULL;
  gboolean japanese = _genkan_message_words_is_japanese (finding);
  guint language = japanese ? JAPANESE : finding->n_han > 4 ? CHINESE : guess_language (phrases, folded);
  const guint32 *buckets = phrases->buckets + language * N_BUCKETS;

  for (gsize i = 0; i + 2 < folded->length; i++)
    {
      const char *p = folded->text + i;

      if (is_inside_letter (*p))
        continue;

      for (guint32 n = buckets[hash (p)]; n != NO_NEED; n = g_array_index (phrases->needs, Need, n).next)
        {
          const Need *need = &g_array_index (phrases->needs, Need, n);

          if (need->text[1] != p[1] || need->length > folded->length - i || memcmp (p, need->text, need->length) != 0)
            continue;
          if (need->right != NULL)
            _genkan_message_words_add (finding, GENKAN_MESSAGE_WORD_LOOK_ALIKE, i, i + need->length, WEIGHT_LOOK_ALIKE,
                                       need->right);
          else if (!(phrases->rules[need->rule].without_link && has_link))
            try_rule (phrases, finding, &phrases->rules[need->rule], &progress[need->rule], i);
        }
    }
}
