/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-names-private.h"

#include <string.h>

#define LONG_VOWEL 0x30fc

/* Names that are shorter than this are also parts of other words. */
#define SHORT_LATIN 4
#define SHORT_KANA 3
#define MIN_WORD 6
#define MIN_READING 4
#define MIN_SPACED 4

#define FILTER 4096

struct _GenkanMessageNames
{
  GPtrArray  *names;
  GHashTable *by_start; /* the first two letters to GPtrArray of names, longest first */
  guint8      starts[FILTER]; /* which of them there are: nearly every place in a text is turned away here */
};

/* Katakana that kanji are used for, because they look the same. */
static gunichar
fold_look_alike (gunichar c)
{
  switch (c)
    {
    case 0x529b: return 0x304b; /* 力 か */
    case 0x53e3: return 0x308d; /* 口 ろ */
    case 0x535c: return 0x3068; /* 卜 と */
    case 0x5915: return 0x305f; /* 夕 た */
    case 0x4e8c: return 0x306b; /* 二 に */
    case 0x516b: return 0x306f; /* 八 は */
    case 0x5de5: return 0x3048; /* 工 え */
    default:
      break;
    }
  if (c >= 0x30a1 && c <= 0x30f6)
    return c - 0x60;
  if (c >= 0x250 && c < 0x600)
    {
      gunichar latin = _genkan_message_letter_plain (c);

      return latin != 0 ? latin : c;
    }

  return c;
}

static inline gboolean
is_capital (const GenkanMessageFolded *folded,
            guint32                    from)
{
  gunichar c = _genkan_message_get_letter (folded->original + folded->source[from]);

  return c < 0x80 ? g_ascii_isupper ((char) c) : g_unichar_isupper (c);
}

/** _genkan_message_signs_new: takes @text apart; it must outlive the result. */
GenkanMessageSigns *
_genkan_message_signs_new (const char *text,
                           gsize       length)
{
  GenkanMessageSigns *self = g_new0 (GenkanMessageSigns, 1);
  const GenkanMessageFolded *folded;
  gunichar sign = '\n';
  guint n = 0;

  self->folded = _genkan_message_folded_new (text, length);
  folded = self->folded;
  /* as many as there may be: the array then need not grow with every letter */
  self->signs = g_array_sized_new (FALSE, FALSE, sizeof (GenkanMessageSign), (guint) folded->length);
  g_array_set_size (self->signs, (guint) folded->length);

  for (const char *p = folded->text; p < folded->text + folded->length; p = g_utf8_next_char (p))
    {
      gunichar c = _genkan_message_get_letter (p);
      GenkanMessageSign row = { .from = (guint32) (p - folded->text) };

      if (c == LONG_VOWEL)
        continue;
      if (c >= 'a' && c <= 'z')
        {
          /* small in the folded text, whatever it was */
          row.kind = GENKAN_MESSAGE_LETTER_LATIN;
          row.c = c;
          row.sign = sign;
          row.is_capital = is_capital (folded, row.from);
          g_array_index (self->signs, GenkanMessageSign, n++) = row;
          sign = 0;
          continue;
        }
      if (c < 0x80 ? !g_ascii_isalnum ((guchar) c) : !(c >= 0x4e00 && c <= 0x9fff) && !g_unichar_isalnum (c))
        {
          /* a line's beginning stays one when a mark of a list follows */
          if ((sign != '\n' && (c != ' ' || sign == 0)) || c == '@' || c == '/' || c == '<')
            sign = c;
          continue;
        }

      row.kind = _genkan_message_letter_kind (c);
      row.c = fold_look_alike (c);
      if (row.kind == GENKAN_MESSAGE_LETTER_OTHER && row.c != c)
        row.kind = GENKAN_MESSAGE_LETTER_LATIN;
      row.sign = sign;
      row.is_capital = row.kind == GENKAN_MESSAGE_LETTER_LATIN && is_capital (folded, row.from);
      g_array_index (self->signs, GenkanMessageSign, n++) = row;
      sign = 0;
    }
  g_array_set_size (self->signs, n);

  return self;
}

void
_genkan_message_signs_free (GenkanMessageSigns *signs)
{
  g_array_unref (signs->signs);
  _genkan_message_folded_free (signs->folded);
  g_free (signs);
}

static gboolean
is_digit (const GenkanMessageSign *sign)
{
  return sign->c < 0x80 && g_ascii_isdigit (sign->c);
}

static gboolean
is_latin (const GenkanMessageSign *sign)
{
  return sign->kind == GENKAN_MESSAGE_LETTER_LATIN || is_digit (sign);
}

/* Between two Latin letters that follow directly, a word neither ends nor begins. */
static gboolean
is_inside_word (const GenkanMessageSigns *text,
                guint                     at)
{
  return at > 0 && at < text->signs->len && _genkan_message_signs_at (text, at)->sign == 0
         && is_latin (_genkan_message_signs_at (text, at)) && is_latin (_genkan_message_signs_at (text, at - 1));
}

/**
 * _genkan_message_signs_skip:
 * @word: letters and digits only, small
 *
 * Returns: the index after @word, which stands at @at as a whole word; @at when it does not
 */
guint
_genkan_message_signs_skip (const GenkanMessageSigns *text,
                            guint                     at,
                            const char               *word)
{
  guint i = at;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = _genkan_message_get_letter (p);

      if (c == LONG_VOWEL)
        continue;
      if (i >= text->signs->len || _genkan_message_signs_at (text, i)->c != fold_look_alike (c)
          || (i > at && _genkan_message_signs_at (text, i)->sign == '\n'))
        return at;
      i++;
    }

  return is_inside_word (text, i) ? at : i;
}

/**
 * _genkan_message_signs_ends:
 *
 * Returns: whether @word, as a whole word, ends right before @at
 */
gboolean
_genkan_message_signs_ends (const GenkanMessageSigns *text,
                            guint                     at,
                            const char               *word)
{
  guint length = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    length += _genkan_message_get_letter (p) != LONG_VOWEL;

  return length <= at && !is_inside_word (text, at - length) && _genkan_message_signs_skip (text, at - length, word) == at;
}

static gboolean
contains (const char * const *words,
          const char         *word)
{
  return words != NULL && g_strv_contains (words, word);
}

static gboolean
is_kana (const GenkanMessageSign *sign)
{
  return sign->kind == GENKAN_MESSAGE_LETTER_HIRAGANA || sign->kind == GENKAN_MESSAGE_LETTER_KATAKANA;
}

static gboolean
all_are (const GenkanMessageSigns *signs,
         gboolean                (*test) (const GenkanMessageSign *))
{
  for (guint i = 0; i < signs->signs->len; i++)
    {
      if (!test (_genkan_message_signs_at (signs, i)))
        return FALSE;
    }

  return TRUE;
}

static void
name_free (gpointer data)
{
  GenkanMessageName *name = data;

  _genkan_message_signs_free (name->signs);
  g_free (name);
}

/* An everyday word of English, as far as the catalog does not say that it is distinctive; a short word of kana. */
static gboolean
is_everyday (const GenkanMessageName *name)
{
  const char *folded = name->signs->folded->text;

  if (name->is_latin)
    return strpbrk (folded, " .+!:-&@'0123456789") == NULL
           && (name->length <= SHORT_LATIN
               || (!contains (name->service->words_anywhere, folded) && !contains (name->service->words_part, folded)));

  return all_are (name->signs, is_kana) && name->length <= SHORT_KANA;
}

static gboolean
same_name (const GenkanMessageName *a,
           const GenkanMessageName *b)
{
  if (a->length != b->length)
    return FALSE;
  for (guint i = 0; i < a->length; i++)
    {
      if (_genkan_message_signs_at (a->signs, i)->c != _genkan_message_signs_at (b->signs, i)->c)
        return FALSE;
    }

  return TRUE;
}

static gpointer
get_start (const GenkanMessageSigns *text,
           guint                     at,
           gboolean                  single)
{
  guint key = _genkan_message_signs_at (text, at)->c << 11;

  return GUINT_TO_POINTER (single ? key : key ^ _genkan_message_signs_at (text, at + 1)->c);
}

static inline guint
filter_index (gpointer start)
{
  return GPOINTER_TO_UINT (start) * 2654435761u >> 20;
}

static const GPtrArray *
get_list (GenkanMessageNames *self,
          gpointer            start)
{
  return self->starts[filter_index (start)] != 0 ? g_hash_table_lookup (self->by_start, start) : NULL;
}

static void
add_name (GenkanMessageNames  *self,
          const GenkanService *service,
          const char          *text,
          gsize                length,
          gboolean             is_weak)
{
  GenkanMessageName *name = g_new0 (GenkanMessageName, 1);
  GPtrArray *list;
  gpointer key;

  name->service = service;
  name->signs = _genkan_message_signs_new (text, length);
  name->length = name->signs->signs->len;
  if (name->length == 0)
    {
      name_free (name);
      return;
    }
  name->is_latin = all_are (name->signs, is_latin);
  name->is_weak = is_weak || is_everyday (name);

  key = get_start (name->signs, 0, name->length == 1);
  self->starts[filter_index (key)] = 1;
  list = g_hash_table_lookup (self->by_start, key);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_start, key, list);
    }
  for (guint i = 0; i < list->len; i++)
    {
      if (same_name (g_ptr_array_index (list, i), name))
        {
          name_free (name);
          return;
        }
    }
  g_ptr_array_add (self->names, name);
  g_ptr_array_add (list, name);
}

/* `au（KDDI）`: what stands in brackets explains the name. */
static void
add_title (GenkanMessageNames  *self,
           const GenkanService *service,
           const char          *title)
{
  const char *wide;
  gsize length;

  if (title == NULL)
    return;

  wide = strstr (title, "（");
  length = strcspn (title, "(");
  if (wide != NULL)
    length = MIN (length, (gsize) (wide - title));
  while (length > 0 && title[length - 1] == ' ')
    length--;
  add_name (self, service, title, length, FALSE);
}

static void
add_service (GenkanMessageNames  *self,
             const GenkanService *service)
{
  add_title (self, service, service->name_ja);
  add_title (self, service, service->name_en);
  for (guint i = 0; service->aliases != NULL && service->aliases[i] != NULL; i++)
    add_title (self, service, service->aliases[i]);
  for (guint i = 0; service->words_anywhere != NULL && service->words_anywhere[i] != NULL; i++)
    {
      if (strlen (service->words_anywhere[i]) >= MIN_WORD)
        add_name (self, service, service->words_anywhere[i], strlen (service->words_anywhere[i]), TRUE);
    }
  if (service->reading != NULL && g_utf8_strlen (service->reading, -1) >= MIN_READING)
    add_name (self, service, service->reading, strlen (service->reading), TRUE);
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const GenkanMessageName *one = *(const GenkanMessageName * const *) a;
  const GenkanMessageName *two = *(const GenkanMessageName * const *) b;

  return (int) two->length - (int) one->length;
}

/** _genkan_message_names_new: every way in which the catalog knows its services to be written. */
GenkanMessageNames *
_genkan_message_names_new (GenkanCatalog *catalog)
{
  GenkanMessageNames *self = g_new0 (GenkanMessageNames, 1);
  GHashTableIter iter;
  gpointer list;

  self->names = g_ptr_array_new_with_free_func (name_free);
  self->by_start = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    add_service (self, genkan_catalog_get_service (catalog, i));

  g_hash_table_iter_init (&iter, self->by_start);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, compare_lengths);

  return self;
}

void
_genkan_message_names_free (GenkanMessageNames *names)
{
  g_hash_table_unref (names->by_start);
  g_ptr_array_unref (names->names);
  g_free (names);
}

/* Gaps that the name itself does not have: all letters apart (`A m a z o n`), or signs between some of them. */
static gboolean
gaps_are_fine (const GenkanMessageSigns *text,
               guint                     at,
               const GenkanMessageName  *name)
{
  guint n_inner = 0;
  guint n_extra = 0;
  guint n_blank = 0;

  for (guint i = 1; i < name->length; i++)
    {
      gunichar sign = _genkan_message_signs_at (text, at + i)->sign;

      if (sign == '\n' || sign == '@')
        return FALSE;
      if (_genkan_message_signs_at (name->signs, i)->sign != 0)
        continue;
      n_inner++;
      n_extra += sign != 0;
      n_blank += sign == ' ';
    }

  return n_extra == 0 || (n_extra == n_inner && name->length >= MIN_SPACED) || (n_blank == 0 && name->length > MIN_SPACED)
         || (!name->is_latin && name->length >= MIN_SPACED);
}

/* Short names are written in one way only: `au`, `JAL`. */
static gboolean
capitals_fit (const GenkanMessageSigns *text,
              guint                     at,
              const GenkanMessageName  *name)
{
  if (!name->is_latin || name->length >= SHORT_LATIN)
    return TRUE;

  for (guint i = 0; i < name->length; i++)
    {
      if (_genkan_message_signs_at (text, at + i)->is_capital != _genkan_message_signs_at (name->signs, i)->is_capital)
        return FALSE;
    }

  return TRUE;
}

/* Latin letters and katakana form words that must not be cut. */
static gboolean
edges_are_fine (const GenkanMessageSigns *text,
                guint                     at,
                guint                     end)
{
  const GenkanMessageSign *first = _genkan_message_signs_at (text, at);

  if (first->sign == '@' || first->sign == '/' || (end < text->signs->len && _genkan_message_signs_at (text, end)->sign == '@'))
    return FALSE;

  return !is_inside_word (text, at) && !is_inside_word (text, end)
         && !(at > 0 && first->sign == 0 && first->kind == GENKAN_MESSAGE_LETTER_KATAKANA
              && _genkan_message_signs_at (text, at - 1)->kind == GENKAN_MESSAGE_LETTER_KATAKANA);
}

static const GenkanMessageName *
match_any (const GPtrArray          *list,
           const GenkanMessageSigns *text,
           guint                     at,
           guint                    *end)
{
  for (guint n = 0; list != NULL && n < list->len; n++)
    {
      const GenkanMessageName *name = g_ptr_array_index (list, n);
      guint i = 0;

      if (name->length > text->signs->len - at)
        continue;
      while (i < name->length && _genkan_message_signs_at (text, at + i)->c == _genkan_message_signs_at (name->signs, i)->c)
        i++;
      if (i == name->length && gaps_are_fine (text, at, name) && edges_are_fine (text, at, at + i)
          && capitals_fit (text, at, name))
        {
          *end = at + i;
          return name;
        }
    }

  return NULL;
}

/**
 * _genkan_message_names_match:
 * @end: (out): the index after the name
 *
 * Returns: (nullable): the longest name that stands at @at as a word of its own. What follows a name in katakana is for the
 * caller to judge.
 */
const GenkanMessageName *
_genkan_message_names_match (GenkanMessageNames       *names,
                             const GenkanMessageSigns *text,
                             guint                     at,
                             guint                    *end)
{
  const GenkanMessageName *name = NULL;

  if (is_inside_word (text, at))
    return NULL;

  if (at + 1 < text->signs->len)
    name = match_any (get_list (names, get_start (text, at, FALSE)), text, at, end);
  if (name == NULL)
    name = match_any (get_list (names, get_start (text, at, TRUE)), text, at, end);

  return name;
}
