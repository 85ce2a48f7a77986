/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-words.h"

#include <string.h>

#include "genkan-url-automaton.h"
#include "genkan-url-fold.h"
#include "genkan-url-parts.h"

#define JOINED_MINIMUM 6  /* shorter ones are everyday letters */
#define JOINED_ANYWHERE 9 /* from here on found inside other letters too */
#define LOOKALIKE_MINIMUM 5
#define MAX_LABELS_LENGTH 253

typedef struct
{
  const char          *text;
  const GenkanService *service; /* NULL for a stock word */
  GenkanUrlWordKind    kind;
} Word;

struct _GenkanUrlWords
{
  GArray             *words;
  GStringChunk       *strings;
  GenkanUrlAutomaton *automaton;
  GenkanUrlAutomaton *lookalikes;
  GenkanUrlParts     *parts;
  GenkanUrlParts     *lookalike_parts;
};

static const Word *
word_at (GenkanUrlWords *self,
         guint           index)
{
  return &g_array_index (self->words, Word, index);
}

static guint
add_word (GenkanUrlWords      *self,
          const char          *text,
          const GenkanService *service,
          GenkanUrlWordKind    kind)
{
  Word word = { text, service, kind };

  g_array_append_val (self->words, word);

  return self->words->len - 1;
}

static const char *
letters_only (GenkanUrlWords *self,
              const char     *text)
{
  char buffer[64];
  gsize n = 0;

  for (const char *p = text; *p != '\0' && n < sizeof buffer - 1; p++)
    {
      if (g_ascii_isalnum (*p))
        buffer[n++] = g_ascii_tolower (*p);
    }
  buffer[n] = '\0';

  return g_string_chunk_insert_const (self->strings, buffer);
}

static void
add_names (GenkanUrlWords      *self,
           const GenkanService *service,
           const char * const  *names,
           GenkanUrlWordKind    kind)
{
  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      const char *letters = letters_only (self, names[i]);
      guint id = add_word (self, letters, service, kind);

      genkan_url_parts_add (self->parts, letters, id, kind == GENKAN_URL_WORD_WEAK);
      if (kind == GENKAN_URL_WORD_ANYWHERE)
        genkan_url_automaton_add (self->automaton, letters, id);

      if (kind != GENKAN_URL_WORD_WEAK && strlen (letters) >= LOOKALIKE_MINIMUM)
        {
          char folded[64];

          genkan_url_fold (letters, strlen (letters), folded, sizeof folded);
          if (kind == GENKAN_URL_WORD_ANYWHERE)
            genkan_url_automaton_add (self->lookalikes, folded, id);
          genkan_url_parts_add (self->lookalike_parts, g_string_chunk_insert_const (self->strings, folded), id, TRUE);
        }
    }
}

static void
add_domains (GenkanUrlWords      *self,
             const GenkanService *service)
{
  for (gsize i = 0; service->official_domains != NULL && service->official_domains[i] != NULL; i++)
    {
      const char *domain = service->official_domains[i];
      const char *letters = letters_only (self, domain);

      if (strchr (domain, '.') != NULL && strlen (letters) >= JOINED_MINIMUM)
        genkan_url_automaton_add (self->automaton, letters, add_word (self, domain, service, GENKAN_URL_WORD_JOINED));
    }
}

/**
 * genkan_url_words_new:
 * @catalog: must outlive the words; services that come first win where two have the same word
 * @stock_words: words that ask for something: `login`, `verify`
 * @affixes: everyday words that are glued to names
 */
GenkanUrlWords *
genkan_url_words_new (GenkanCatalog      *catalog,
                      const char * const *stock_words,
                      const char * const *affixes)
{
  GenkanUrlWords *self = g_new0 (GenkanUrlWords, 1);
  guint n = genkan_catalog_get_n_services (catalog);

  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->strings = g_string_chunk_new (4096);
  self->automaton = genkan_url_automaton_new ();
  self->lookalikes = genkan_url_automaton_new ();
  self->parts = genkan_url_parts_new (affixes);
  self->lookalike_parts = genkan_url_parts_new (NULL);

  for (guint i = 0; i < n; i++)
    add_domains (self, genkan_catalog_get_service (catalog, i));
  for (guint i = 0; i < n; i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      add_names (self, service, service->words_anywhere, GENKAN_URL_WORD_ANYWHERE);
      add_names (self, service, service->words_part, GENKAN_URL_WORD_PART);
      add_names (self, service, service->words_weak, GENKAN_URL_WORD_WEAK);
    }
  for (gsize i = 0; stock_words != NULL && stock_words[i] != NULL; i++)
    genkan_url_automaton_add (self->automaton, stock_words[i],
                              add_word (self, stock_words[i], NULL, GENKAN_URL_WORD_NONE));

  genkan_url_automaton_build (self->automaton);
  genkan_url_automaton_build (self->lookalikes);
  genkan_url_parts_build (self->parts);
  genkan_url_parts_build (self->lookalike_parts);

  return self;
}

void
genkan_url_words_free (GenkanUrlWords *self)
{
  g_array_unref (self->words);
  g_string_chunk_free (self->strings);
  genkan_url_automaton_free (self->automaton);
  genkan_url_automaton_free (self->lookalikes);
  genkan_url_parts_free (self->parts);
  genkan_url_parts_free (self->lookalike_parts);
  g_free (self);
}

static gboolean
at_part_edges (const char         *text,
               gsize               length,
               const GenkanUrlHit *hit)
{
  return (hit->start == 0 || !g_ascii_isalnum (text[hit->start - 1])) &&
         (hit->end == length || !g_ascii_isalnum (text[hit->end]));
}

static void
take (GenkanUrlWordMatch *match,
      const Word         *word,
      GenkanUrlWordKind   kind,
      const char         *found,
      guint               found_length)
{
  match->kind = kind;
  match->service = word->service;
  match->text = word->text;
  match->found = found;
  match->found_length = found_length;
}

/* Joined domains before names, longer before shorter. Returns: the hit that was taken, or NULL */
static const GenkanUrlHit *
take_best_hit (GenkanUrlWords     *self,
               const char         *text,
               gsize               length,
               const GenkanUrlHit *hits,
               guint               n_hits,
               GenkanUrlWordMatch *match)
{
  const GenkanUrlHit *best = NULL;

  for (guint i = 0; i < n_hits; i++)
    {
      const Word *word = word_at (self, hits[i].word);
      guint letters = hits[i].end - hits[i].start;
      GenkanUrlWordKind best_kind = best != NULL ? word_at (self, best->word)->kind : GENKAN_URL_WORD_NONE;

      if (word->service == NULL)
        continue;
      if (word->kind == GENKAN_URL_WORD_JOINED &&
          strlen (word->text) - 1 < JOINED_ANYWHERE && !at_part_edges (text, length, &hits[i]))
        continue;

      if (best == NULL ||
          (word->kind == GENKAN_URL_WORD_JOINED && best_kind != GENKAN_URL_WORD_JOINED) ||
          (word->kind == best_kind && letters > best->end - best->start))
        best = &hits[i];
    }

  if (best != NULL)
    take (match, word_at (self, best->word), word_at (self, best->word)->kind, text + best->start, best->end - best->start);

  return best;
}

typedef guint (*FindPart) (GenkanUrlParts *parts, const char *part, gsize length);

/* Returns: %TRUE when a part was found that is not weak; a weak one is taken but searched beyond */
static gboolean
search_parts (GenkanUrlWords     *self,
              GenkanUrlParts     *parts,
              FindPart            find,
              GenkanUrlWordKind   kind,
              const char         *text,
              gsize               length,
              const char         *original,
              GenkanUrlWordMatch *match)
{
  gsize start = 0;

  for (gsize i = 0; i <= length; i++)
    {
      guint id;

      if (i < length && g_ascii_isalnum (text[i]))
        continue;
      id = i > start ? find (parts, text + start, i - start) : GENKAN_URL_PARTS_NONE;
      if (id != GENKAN_URL_PARTS_NONE)
        {
          const Word *word = word_at (self, id);
          gboolean weak = word->kind == GENKAN_URL_WORD_WEAK;
          GenkanUrlWordKind found_kind = kind == GENKAN_URL_WORD_PART && weak ? GENKAN_URL_WORD_WEAK : kind;

          if (!weak || match->kind == GENKAN_URL_WORD_NONE)
            take (match, word, found_kind,
                  original != NULL ? original : text + start,
                  original != NULL ? (guint) length : (guint) (i - start));
          if (!weak)
            return TRUE;
        }
      start = i + 1;
    }

  return FALSE;
}

/* amaz0n, rnercari: only where a digit or pair stands that can be read as a letter */
static gboolean
search_lookalikes (GenkanUrlWords     *self,
                   const char         *text,
                   gsize               length,
                   GenkanUrlWordMatch *match)
{
  char folded[MAX_LABELS_LENGTH + 1];
  GenkanUrlHit hits[GENKAN_URL_MAX_HITS];
  gsize n;
  guint n_hits;

  if (!genkan_url_fold_may_matter (text, length))
    return FALSE;

  n = genkan_url_fold (text, length, folded, sizeof folded);
  n_hits = genkan_url_automaton_scan (self->lookalikes, folded, n, "-_", hits);
  if (n_hits > 0)
    {
      const GenkanUrlHit *best = &hits[0];

      for (guint i = 1; i < n_hits; i++)
        {
          if (hits[i].end - hits[i].start > best->end - best->start)
            best = &hits[i];
        }
      take (match, word_at (self, best->word), GENKAN_URL_WORD_LOOKALIKE, text, (guint) length);
      return TRUE;
    }

  if (search_parts (self, self->lookalike_parts, genkan_url_parts_find, GENKAN_URL_WORD_LOOKALIKE, folded, n, NULL, match))
    {
      match->found = text;
      match->found_length = (guint) length;
      return TRUE;
    }

  return FALSE;
}

/* A stock word counts beside the name, not inside it: "card" in "aeoncard" asks for nothing. */
static void
take_stock_word (GenkanUrlWords     *self,
                 const char         *text,
                 const GenkanUrlHit *hits,
                 guint               n_hits,
                 GenkanUrlWordMatch *match)
{
  for (guint i = 0; i < n_hits && match->stock == NULL; i++)
    {
      const Word *word = word_at (self, hits[i].word);

      if (word->service == NULL &&
          (match->found == NULL || match->kind == GENKAN_URL_WORD_LOOKALIKE || text + hits[i].end <= match->found ||
           text + hits[i].start >= match->found + match->found_length))
        match->stock = word->text;
    }
}

/**
 * genkan_url_words_in_labels:
 * @labels: labels of a host, lower case, with their dots; neither owner's suffix nor path
 * @match: (out caller-allocates): the strongest sign of a name, and a stock word beside it
 */
void
genkan_url_words_in_labels (GenkanUrlWords     *self,
                            const char         *labels,
                            gsize               length,
                            GenkanUrlWordMatch *match)
{
  GenkanUrlHit hits[GENKAN_URL_MAX_HITS];
  const GenkanUrlHit *best;
  guint n_hits;

  *match = (GenkanUrlWordMatch) { GENKAN_URL_WORD_NONE };
  if (length == 0 || length > MAX_LABELS_LENGTH)
    return;

  n_hits = genkan_url_automaton_scan (self->automaton, labels, length, "-_", hits);
  best = take_best_hit (self, labels, length, hits, n_hits, match);

  if (best == NULL &&
      !search_parts (self, self->parts, genkan_url_parts_find, GENKAN_URL_WORD_PART, labels, length, NULL, match) &&
      !search_lookalikes (self, labels, length, match))
    {
      GenkanUrlWordMatch near = { GENKAN_URL_WORD_NONE };

      if (search_parts (self, self->parts, genkan_url_parts_find_near, GENKAN_URL_WORD_NEAR, labels, length, NULL, &near))
        *match = near;
    }

  take_stock_word (self, labels, hits, n_hits, match);
}

/**
 * genkan_url_words_in_path:
 * @path: path, query and fragment; any case
 *
 * Like genkan_url_words_in_labels(), for distinctive names and complete official domains only.
 */
void
genkan_url_words_in_path (GenkanUrlWords     *self,
                          const char         *path,
                          gsize               length,
                          GenkanUrlWordMatch *match)
{
  GenkanUrlHit hits[GENKAN_URL_MAX_HITS];
  guint n_hits;

  *match = (GenkanUrlWordMatch) { GENKAN_URL_WORD_NONE };
  if (length < 3)
    return;

  n_hits = genkan_url_automaton_scan (self->automaton, path, MIN (length, 200), "-_.", hits);
  take_best_hit (self, path, length, hits, n_hits, match);

  take_stock_word (self, path, hits, n_hits, match);
}
