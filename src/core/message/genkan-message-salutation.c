/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-message-words-private.h"

/* A salutation stands near the beginning, alone on its line or before a comma. */
#define MAX_LINES 30
#define MAX_NAME 48

static gboolean
is_gap (const char *p,
        const char *end)
{
  return p < end && (*p == ' ' || *p == '\t');
}

static const char *
skip_gap (const char *p,
          const char *end)
{
  while (is_gap (p, end))
    p++;

  return p;
}

static const char *
find_in (const char *p,
         const char *end,
         const char *word)
{
  return memmem (p, (gsize) (end - p), word, strlen (word));
}

/* What may follow: the end, a comma, or a new sentence after a gap. */
static gboolean
ends_salutation (const char *p,
                 const char *end)
{
  static const char * const after[] = { "、", ",", "。", ":", "!", "\n", "いつも", "この度", "ご注文" };

  if (p >= end || is_gap (p, end))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (after); i++)
    {
      if (g_str_has_prefix (p, after[i]))
        return TRUE;
    }

  return FALSE;
}

/* Letters of a name: one to three words without digits or signs. */
static gboolean
looks_like_name (GenkanMessageWordsFinding *finding,
                 const char                *p,
                 const char                *end)
{
  guint n_letters = 0;
  guint n_words = 1;

  for (guint i = 0; finding->words->not_names[i] != NULL; i++)
    {
      if (find_in (p, end, finding->words->not_names[i]) != NULL)
        return FALSE;
    }

  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = _genkan_message_get_letter (p);

      if (*p == ' ')
        n_words += p[1] != ' ';
      else if (_genkan_message_letter_kind (c) == GENKAN_MESSAGE_LETTER_NONE && !g_unichar_isdigit (c) && c != '_' && c != '-'
               && c != 0x30fb)
        return FALSE;
      else
        n_letters++;
    }

  return n_letters >= 1 && n_letters <= 14 && n_words <= 3;
}

static void
find_in_line (GenkanMessageWordsFinding *finding,
              const char                *line,
              const char                *end)
{
  const char *text = finding->folded->text;
  const char *start = skip_gap (line, end);

  for (guint i = 0; finding->words->honorifics[i] != NULL; i++)
    {
      const char *title = finding->words->honorifics[i];
      const char *found = find_in (start, MIN (end, start + MAX_NAME + 12), title);
      const char *name_end = found;
      const char *name = start;
      const char *after;

      if (found == NULL || found == start)
        continue;
      after = found + strlen (title);
      while (name_end > start && name_end[-1] == ' ')
        name_end--;

      /* `@example会員 佐藤 花子 様`: the name is what follows the last word for a customer */
      for (const char *member; (member = find_in (name, name_end, "会員 ")) != NULL;)
        name = member + strlen ("会員 ");

      if (name_end - name <= MAX_NAME && ends_salutation (after, end) && looks_like_name (finding, name, name_end))
        {
          _genkan_message_words_add (finding, GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, (gsize) (name - text),
                                     (gsize) (after - text), 0, NULL);
          return;
        }
    }
}

/* `Dear Taro,` but not `Dear customer,`: the rules know those. */
static void
find_english (GenkanMessageWordsFinding *finding,
              const char                *line,
              const char                *end)
{
  static const char * const greetings[] = { "dear ", "hi ", "hello ", "hey " };
  static const char * const nobody[] = {
    "customer", "client", "user", "member", "sir", "madam", "account", "friend", "beneficiary", "subscriber", "valued", "all", "team",
    "everyone", "there", "colleague", "folks", "reader", "winner", "cardholder", "email", "owner", "my",
  };
  const char *text = finding->folded->text;
  const char *start = skip_gap (line, end);

  for (gsize i = 0; i < G_N_ELEMENTS (greetings); i++)
    {
      const char *name = start + strlen (greetings[i]);
      const char *last = name;

      if (!g_str_has_prefix (start, greetings[i]))
        continue;
      while (last < end && (g_ascii_isalpha (*last) || (guchar) *last >= 0xc0 || ((guchar) *last & 0xc0) == 0x80
                            || (*last != '\0' && strchr (" .-'", *last) != NULL)))
        last++;
      for (gsize n = 0; n < G_N_ELEMENTS (nobody); n++)
        {
          const char *found = find_in (name, last, nobody[n]);

          if (found != NULL && (found == name || found[-1] == ' '))
            return;
        }
      if (last > name && last - name <= 40 && last < end && (*last == ',' || *last == '!' || *last == ':'))
        _genkan_message_words_add (finding, GENKAN_MESSAGE_WORD_PERSONAL_SALUTATION, (gsize) (start - text),
                                   (gsize) (last - text), 0, NULL);
      return;
    }
}

/** _genkan_message_salutations_find: whether somebody is addressed by name. Words for anybody are among the phrases. */
void
_genkan_message_salutations_find (GenkanMessageWordsFinding *finding)
{
  const GenkanMessageFolded *folded = finding->folded;
  const char *end = folded->text + folded->length;
  const char *line = folded->text;
  gboolean japanese = _genkan_message_words_is_japanese (finding);

  for (guint i = 0; i < MAX_LINES && line < end; i++)
    {
      const char *line_end = memchr (line, '\n', (gsize) (end - line));

      if (line_end == NULL)
        line_end = end;
      if (japanese)
        find_in_line (finding, line, line_end);
      else
        find_english (finding, line, line_end);
      line = line_end + 1;
    }
}
