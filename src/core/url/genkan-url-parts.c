/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-parts.h"

#include <stdlib.h>
#include <string.h>

#define MAX_PART 32
#define BASE G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define NEAR_MINIMUM 5 /* shorter names have too many innocent neighbours */
#define NEAR_MAXIMUM 24
#define AFFIX_MINIMUM 4
#define FILTER_BITS (1u << 19)

typedef struct
{
  const char *text;
  guint       length;
  guint       id;
  gboolean    weak;
} Word;

/* One name can be reached under several keys: itself, and itself without any one letter. */
typedef struct
{
  guint64 hash;
  guint   word;
  guint   next;
} Key;

typedef struct
{
  GArray *keys;
  guint  *buckets;
  guint   mask;
} Table;

struct _GenkanUrlParts
{
  GArray  *words;
  Table    exact;
  Table    near;
  GArray  *affixes; /* of guint64, sorted */
  guint    longest_affix;
  guint64 *filter;
};

/* Hashes of all beginnings of a text, from which the hash of any piece follows in two steps. */
typedef struct
{
  guint64 prefix[MAX_PART + 1];
  guint64 power[MAX_PART + 1];
} Pieces;

static void
pieces_init (Pieces     *self,
             const char *text,
             gsize       length)
{
  self->prefix[0] = 0;
  self->power[0] = 1;
  for (gsize i = 0; i < length; i++)
    {
      self->prefix[i + 1] = self->prefix[i] * BASE + (guchar) text[i] + 1;
      self->power[i + 1] = self->power[i] * BASE;
    }
}

static inline guint64
piece (const Pieces *self,
       guint         start,
       guint         end)
{
  return self->prefix[end] - self->prefix[start] * self->power[end - start];
}

/* The piece without the letter at @out. */
static inline guint64
piece_without (const Pieces *self,
               guint         start,
               guint         end,
               guint         out)
{
  return piece (self, start, out) * self->power[end - out - 1] + piece (self, out + 1, end);
}

static inline guint64
spread (guint64 hash)
{
  return (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
}

static void
table_add (Table  *self,
           guint64 hash,
           guint   word)
{
  Key key = { hash, word, G_MAXUINT };

  g_array_append_val (self->keys, key);
}

static void
table_build (Table *self)
{
  guint n = 64;

  while (n < self->keys->len * 2)
    n *= 2;
  self->mask = n - 1;
  self->buckets = g_new (guint, n);
  memset (self->buckets, 0xff, n * sizeof (guint));

  /* backwards, so that the first word that was added is found first */
  for (guint i = self->keys->len; i-- > 0;)
    {
      Key *key = &g_array_index (self->keys, Key, i);
      guint bucket = (guint) (spread (key->hash) >> 40) & self->mask;

      key->next = self->buckets[bucket];
      self->buckets[bucket] = i;
    }
}

#define FOR_EACH_KEY(table, wanted, key) \
  for (guint at_##key = (table)->buckets[(guint) (spread (wanted) >> 40) & (table)->mask]; at_##key != G_MAXUINT; \
       at_##key = g_array_index ((table)->keys, Key, at_##key).next) \
    for (const Key *key = &g_array_index ((table)->keys, Key, at_##key); key != NULL; key = NULL) \
      if (key->hash == (wanted))

static inline gboolean
filter_has (const GenkanUrlParts *self,
            guint64               hash)
{
  guint bit = (guint) (spread (hash) >> 20) & (FILTER_BITS - 1);

  return (self->filter[bit / 64] >> (bit % 64)) & 1;
}

static int
compare_hashes (gconstpointer a,
                gconstpointer b)
{
  guint64 x = *(const guint64 *) a;
  guint64 y = *(const guint64 *) b;

  return (x > y) - (x < y);
}

/** genkan_url_parts_new: @affixes are everyday words that may be glued to a name, such as `card` or `login`. */
GenkanUrlParts *
genkan_url_parts_new (const char * const *affixes)
{
  GenkanUrlParts *self = g_new0 (GenkanUrlParts, 1);

  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->exact.keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->near.keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->affixes = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->filter = g_new0 (guint64, FILTER_BITS / 64);

  for (gsize i = 0; affixes != NULL && affixes[i] != NULL; i++)
    {
      gsize length = strlen (affixes[i]);
      Pieces pieces;
      guint64 hash;

      if (length == 0 || length > MAX_PART)
        continue;
      pieces_init (&pieces, affixes[i], length);
      hash = piece (&pieces, 0, (guint) length);
      g_array_append_val (self->affixes, hash);
      self->longest_affix = MAX (self->longest_affix, (guint) length);
    }
  g_array_sort (self->affixes, compare_hashes);

  return self;
}

void
genkan_url_parts_free (GenkanUrlParts *self)
{
  g_array_unref (self->words);
  g_array_unref (self->exact.keys);
  g_array_unref (self->near.keys);
  g_array_unref (self->affixes);
  g_free (self->exact.buckets);
  g_free (self->near.buckets);
  g_free (self->filter);
  g_free (self);
}

/**
 * genkan_url_parts_add:
 * @word: lower-case letters and digits; must outlive the parts
 * @id: what is returned when it is found
 * @weak: only the whole word counts, never with something around it or one edit away
 */
void
genkan_url_parts_add (GenkanUrlParts *self,
                      const char     *word,
                      guint           id,
                      gboolean        weak)
{
  Word entry = { word, (guint) strlen (word), id, weak };
  Pieces pieces;
  guint index = self->words->len;

  if (entry.length < 2 || entry.length > MAX_PART)
    return;

  g_array_append_val (self->words, entry);
  pieces_init (&pieces, word, entry.length);
  table_add (&self->exact, piece (&pieces, 0, entry.length), index);

  if (weak || entry.length < NEAR_MINIMUM)
    return;

  table_add (&self->near, piece (&pieces, 0, entry.length), index);
  for (guint i = 0; i < entry.length; i++)
    table_add (&self->near, piece_without (&pieces, 0, entry.length, i), index);
}

/** genkan_url_parts_build: to be called once, after the last word. */
void
genkan_url_parts_build (GenkanUrlParts *self)
{
  table_build (&self->exact);
  table_build (&self->near);

  for (guint i = 0; i < self->near.keys->len; i++)
    {
      guint bit = (guint) (spread (g_array_index (self->near.keys, Key, i).hash) >> 20) & (FILTER_BITS - 1);

      self->filter[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
    }
}

static const Word *
lookup (GenkanUrlParts *self,
        const char     *text,
        guint           length,
        guint64         hash)
{
  FOR_EACH_KEY (&self->exact, hash, key)
    {
      const Word *word = &g_array_index (self->words, Word, key->word);

      if (word->length == length && memcmp (word->text, text, length) == 0)
        return word;
    }

  return NULL;
}

static gboolean
is_affix (GenkanUrlParts *self,
          guint64         hash)
{
  return bsearch (&hash, self->affixes->data, self->affixes->len, sizeof (guint64), compare_hashes) != NULL;
}

/* Whether a piece is nothing but digits and stock words: "login", "card2", "mypageid". */
static gboolean
is_padding (GenkanUrlParts *self,
            const char     *text,
            const Pieces   *pieces,
            guint           start,
            guint           end,
            guint           depth)
{
  while (start < end && g_ascii_isdigit (text[start]))
    start++;
  if (start == end)
    return TRUE;
  if (depth == 3)
    return FALSE;

  for (guint i = MIN (end, start + self->longest_affix); i > start; i--)
    {
      if (is_affix (self, piece (pieces, start, i)) && is_padding (self, text, pieces, i, end, depth + 1))
        return TRUE;
    }

  return FALSE;
}

static void
strip_digits (const char *part,
              guint      *start,
              guint      *end)
{
  while (*start < *end && g_ascii_isdigit (part[*start]))
    (*start)++;
  while (*end > *start && g_ascii_isdigit (part[*end - 1]))
    (*end)--;
}

/**
 * genkan_url_parts_find:
 * @part: a piece of a label between separators, lower case
 *
 * Returns: the id of the word that @part is, or is with digits and stock words around it, or GENKAN_URL_PARTS_NONE
 */
guint
genkan_url_parts_find (GenkanUrlParts *self,
                       const char     *part,
                       gsize           length)
{
  const Word *word;
  Pieces pieces;
  guint start = 0;
  guint end = (guint) length;

  if (length < 2 || length > MAX_PART)
    return GENKAN_URL_PARTS_NONE;

  pieces_init (&pieces, part, length);
  word = lookup (self, part, end, piece (&pieces, 0, end));
  if (word != NULL)
    return word->id;

  strip_digits (part, &start, &end);
  if (end - start < AFFIX_MINIMUM)
    return GENKAN_URL_PARTS_NONE;
  word = lookup (self, part + start, end - start, piece (&pieces, start, end));
  if (word != NULL && !word->weak)
    return word->id;

  for (guint i = start + AFFIX_MINIMUM; i < end; i++)
    {
      word = lookup (self, part + start, i - start, piece (&pieces, start, i));
      if (word != NULL && !word->weak && is_padding (self, part, &pieces, i, end, 0))
        return word->id;
    }
  for (guint i = start + 1; i + AFFIX_MINIMUM <= end; i++)
    {
      word = lookup (self, part + i, end - i, piece (&pieces, i, end));
      if (word != NULL && !word->weak && is_padding (self, part, &pieces, start, i, 0))
        return word->id;
    }

  return GENKAN_URL_PARTS_NONE;
}

/* One letter left out, put in, changed, or two neighbours swapped (optimal string alignment distance 1). */
static gboolean
is_one_edit (const char *a,
             guint       a_length,
             const char *b,
             guint       b_length)
{
  guint start = 0;

  while (start < a_length && start < b_length && a[start] == b[start])
    start++;
  a += start;
  b += start;
  a_length -= start;
  b_length -= start;
  while (a_length > 0 && b_length > 0 && a[a_length - 1] == b[b_length - 1])
    {
      a_length--;
      b_length--;
    }

  if (a_length + b_length == 1 || (a_length == 1 && b_length == 1))
    return TRUE;

  return a_length == 2 && b_length == 2 && a[0] == b[1] && a[1] == b[0];
}

static guint
near_under (GenkanUrlParts *self,
            const char     *part,
            guint           length,
            gboolean        stripped,
            guint64         hash)
{
  if (!filter_has (self, hash))
    return GENKAN_URL_PARTS_NONE;

  FOR_EACH_KEY (&self->near, hash, key)
    {
      const Word *word = &g_array_index (self->words, Word, key->word);

      /* people notice a wrong first letter, imitators know that */
      if (word->text[0] == part[0] && (!stripped || word->length > NEAR_MINIMUM) &&
          is_one_edit (part, length, word->text, word->length))
        return word->id;
    }

  return GENKAN_URL_PARTS_NONE;
}

/**
 * genkan_url_parts_find_near:
 *
 * Returns: the id of a word that is one edit away from @part without the digits around it, or GENKAN_URL_PARTS_NONE
 */
guint
genkan_url_parts_find_near (GenkanUrlParts *self,
                            const char     *part,
                            gsize           length)
{
  Pieces pieces;
  guint start = 0;
  guint end = (guint) length;
  guint id;

  if (length > MAX_PART)
    return GENKAN_URL_PARTS_NONE;
  strip_digits (part, &start, &end);
  if (end - start < NEAR_MINIMUM || end - start > NEAR_MAXIMUM)
    return GENKAN_URL_PARTS_NONE;

  part += start;
  length = end - start;
  pieces_init (&pieces, part, length);

  id = near_under (self, part, (guint) length, start > 0, piece (&pieces, 0, (guint) length));
  for (guint i = 0; id == GENKAN_URL_PARTS_NONE && i < length; i++)
    id = near_under (self, part, (guint) length, start > 0, piece_without (&pieces, 0, (guint) length, i));

  return id;
}
