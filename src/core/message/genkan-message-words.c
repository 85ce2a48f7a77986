/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-words.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-message-words-private.h"

#define RESOURCE "/io/github/genkan/Genkan/words/words.gvariant"

/* More of one kind says nothing new. */
#define MAX_OF_KIND 3

static void
match_free (gpointer data)
{
  GenkanMessageWordMatch *match = data;

  g_free (match->expected);
  g_free (match);
}

static gboolean
broken (GError **error)
{
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN,
                       _("A part of the program is damaged. Please install it again."));
  return FALSE;
}

static void
read_letters (GenkanMessageWords *self)
{
  g_autoptr (GVariant) glyphs = g_variant_get_child_value (self->variant, 2);
  g_autoptr (GVariantIter) plain = NULL;
  g_autoptr (GVariantIter) look_alikes = NULL;
  const char *from;
  const char *to;

  self->foreign = g_variant_get_data_as_bytes (glyphs);

  g_variant_get_child (self->variant, 3, "a(ss)", &plain);
  while (g_variant_iter_next (plain, "(&s&s)", &from, &to))
    g_hash_table_insert (self->plain, GUINT_TO_POINTER (_genkan_message_get_letter (from)), (gpointer) to);

  g_variant_get_child (self->variant, 4, "a(ss)", &look_alikes);
  while (g_variant_iter_next (look_alikes, "(&s&s)", &from, &to))
    {
      g_ptr_array_add (self->look_alikes, (gpointer) from);
      g_ptr_array_add (self->look_alikes, (gpointer) to);
    }
}

/**
 * genkan_message_words_new:
 * @compiled: what the build made of data/words; also safe for bytes from elsewhere
 *
 * Returns: (transfer full): the rules, or %NULL with GENKAN_ERROR_BROKEN
 */
GenkanMessageWords *
genkan_message_words_new (GBytes  *compiled,
                          GError **error)
{
  g_autoptr (GenkanMessageWords) self = NULL;
  g_autoptr (GVariant) rules = NULL;
  g_autoptr (GVariant) languages = NULL;

  g_return_val_if_fail (compiled != NULL, NULL);

  self = g_new0 (GenkanMessageWords, 1);
  self->plain = g_hash_table_new (NULL, NULL);
  self->look_alikes = g_ptr_array_new ();
  self->variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (GENKAN_MESSAGE_WORDS_TYPE), compiled, FALSE));
  if (!g_variant_is_normal_form (self->variant))
    {
      broken (error);
      return NULL;
    }

  rules = g_variant_get_child_value (self->variant, 1);
  languages = g_variant_get_child_value (self->variant, 5);
  g_variant_get_child (self->variant, 6, "^as", &self->honorifics);
  g_variant_get_child (self->variant, 7, "^as", &self->not_names);
  read_letters (self);
  self->phrases = _genkan_message_phrases_new (rules, languages, self->look_alikes);

  if (self->phrases == NULL || g_bytes_get_size (self->foreign) != GENKAN_MESSAGE_N_GLYPHS / 8)
    {
      broken (error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/** genkan_message_words_new_bundled: the rules that belong to the program. */
GenkanMessageWords *
genkan_message_words_new_bundled (GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    {
      broken (error);
      return NULL;
    }

  return genkan_message_words_new (bytes, error);
}

void
genkan_message_words_free (GenkanMessageWords *words)
{
  g_return_if_fail (words != NULL);

  g_clear_pointer (&words->phrases, _genkan_message_phrases_free);
  g_clear_pointer (&words->foreign, g_bytes_unref);
  g_hash_table_unref (words->plain);
  g_ptr_array_unref (words->look_alikes);
  g_strfreev (words->honorifics);
  g_strfreev (words->not_names);
  g_variant_unref (words->variant);
  g_free (words);
}

/** _genkan_message_words_is_foreign: whether @c is a Chinese letter that no Japanese keyboard writes. */
gboolean
_genkan_message_words_is_foreign (const GenkanMessageWords *words,
                                  gunichar                  c)
{
  const guint8 *bits = g_bytes_get_data (words->foreign, NULL);
  guint index = c - GENKAN_MESSAGE_FIRST_GLYPH;

  return c >= GENKAN_MESSAGE_FIRST_GLYPH && index < GENKAN_MESSAGE_N_GLYPHS && (bits[index / 8] >> (index % 8) & 1) != 0;
}

/**
 * _genkan_message_words_is_japanese:
 *
 * Kana are what only Japanese has; a few in a Chinese text are a quotation. A heading may have none.
 */
gboolean
_genkan_message_words_is_japanese (const GenkanMessageWordsFinding *finding)
{
  return (finding->n_kana >= 2 && finding->n_kana * 6 >= finding->n_han) || (finding->n_han > 0 && finding->n_foreign == 0);
}

/**
 * _genkan_message_words_add_span:
 * @start: in bytes in the original text
 * @expected: (nullable)
 *
 * Notes a match, unless there are enough of its kind or it overlaps with one.
 */
void
_genkan_message_words_add_span (GenkanMessageWordsFinding *finding,
                                GenkanMessageWordKind      kind,
                                gsize                      start,
                                gsize                      length,
                                double                     weight,
                                const char                *expected)
{
  GenkanMessageWordMatch *match;

  if (finding->counts[kind] >= MAX_OF_KIND)
    return;

  for (guint i = 0; i < finding->matches->len; i++)
    {
      const GenkanMessageWordMatch *other = g_ptr_array_index (finding->matches, i);

      if (other->kind == kind && start < other->start + other->length && other->start < start + length)
        return;
    }

  match = g_new0 (GenkanMessageWordMatch, 1);
  match->kind = kind;
  match->start = start;
  match->length = length;
  match->weight = weight;
  match->expected = g_strdup (expected);
  g_ptr_array_add (finding->matches, match);
  finding->counts[kind]++;
}

/** _genkan_message_words_add: the same with offsets in the folded text. */
void
_genkan_message_words_add (GenkanMessageWordsFinding *finding,
                           GenkanMessageWordKind      kind,
                           gsize                      from,
                           gsize                      to,
                           double                     weight,
                           const char                *expected)
{
  gsize start;
  gsize length;

  _genkan_message_folded_span (finding->folded, from, to, &start, &length);
  _genkan_message_words_add_span (finding, kind, start, length, weight, expected);
}

static void
count_letters (GenkanMessageWordsFinding *finding)
{
  const char *end = finding->folded->text + finding->folded->length;

  for (const char *p = finding->folded->text; p < end; p = g_utf8_next_char (p))
    {
      GenkanMessageLetter kind;
      gunichar c;

      while (p < end && (guchar) *p < 0x80)
        p++;
      if (p == end)
        break;
      c = _genkan_message_get_letter (p);
      kind = _genkan_message_letter_kind (c);
      finding->n_kana += kind == GENKAN_MESSAGE_LETTER_HIRAGANA || kind == GENKAN_MESSAGE_LETTER_KATAKANA;
      finding->n_han += kind == GENKAN_MESSAGE_LETTER_HAN;
      finding->n_foreign += _genkan_message_words_is_foreign (finding->words, c);
    }
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const GenkanMessageWordMatch *one = *(const GenkanMessageWordMatch * const *) a;
  const GenkanMessageWordMatch *two = *(const GenkanMessageWordMatch * const *) b;

  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;

  return (int) one->kind - (int) two->kind;
}

/**
 * genkan_message_words_find:
 * @text: valid UTF-8; what lies beyond GENKAN_LIMIT_WORDS is not looked at
 * @written: (nullable): when the message was written, for dates without a year
 * @now: (nullable): the moment to judge by, for deadlines that have passed
 *
 * Returns: (transfer full) (element-type GenkanMessageWordMatch): in the order of the text; at most three of a kind
 */
GPtrArray *
genkan_message_words_find (GenkanMessageWords *words,
                           const char         *text,
                           GDateTime          *written,
                           GDateTime          *now)
{
  GenkanMessageWordsFinding finding = { .words = words, .written = written, .now = now };
  g_autoptr (GenkanMessageFolded) folded = NULL;
  gsize length;

  g_return_val_if_fail (words != NULL && text != NULL, NULL);

  length = strnlen (text, GENKAN_LIMIT_WORDS);
  while (length > 0 && ((guchar) text[length] & 0xc0) == 0x80)
    length--;
  finding.matches = g_ptr_array_new_with_free_func (match_free);
  finding.folded = folded = _genkan_message_folded_new (text, length);
  count_letters (&finding);

  _genkan_message_letters_find (&finding);
  _genkan_message_salutations_find (&finding);
  _genkan_message_dates_find (&finding);
  _genkan_message_phrases_find (words->phrases, &finding);
  g_ptr_array_sort (finding.matches, compare_matches);

  return finding.matches;
}
