/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-header.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-charset.h"

/* An encoded word, RFC 2047: =?charset*language?B or Q?text?= */
typedef struct
{
  const char *charset;
  gsize       charset_length;
  char        encoding;
  const char *text;
  gsize       text_length;
  const char *end;
} Word;

/* Words are read generously, as mail programs do: with spaces inside, and without a proper end. */
static gboolean
find_word (const char *p,
           Word       *word)
{
  const char *mark;

  if (p[0] != '=' || p[1] != '?')
    return FALSE;

  word->charset = p + 2;
  mark = word->charset;
  while (g_ascii_isalnum (*mark) || (*mark != '\0' && strchr ("-_.:+*$", *mark) != NULL))
    mark++;
  if (mark == word->charset || mark[0] != '?' || mark[1] == '\0' || mark[2] != '?')
    return FALSE;

  word->charset_length = (gsize) (mark - word->charset);
  word->encoding = g_ascii_toupper (mark[1]);
  word->text = mark + 3;
  if (word->encoding != 'B' && word->encoding != 'Q')
    return FALSE;

  word->end = strstr (word->text, "?=");
  if (word->end == NULL)
    {
      word->text_length = strcspn (word->text, " \t\r\n\"<>,;");
      word->end = word->text + word->text_length;
      return TRUE;
    }

  word->text_length = (gsize) (word->end - word->text);
  word->end += 2;

  return TRUE;
}

static void
append_word_bytes (GString    *bytes,
                   const Word *word)
{
  if (word->encoding == 'B')
    {
      g_autofree guchar *out = g_malloc (word->text_length / 4 * 3 + 6);
      int state = 0;
      guint save = 0;
      gsize n = g_base64_decode_step (word->text, word->text_length, out, &state, &save);

      /* a group that was cut off: the bytes that are complete */
      if (state == -3 || state == 3)
        {
          out[n++] = (guchar) (save >> 10);
          out[n++] = (guchar) (save >> 2);
        }
      else if (state == -2 || state == 2)
        {
          out[n++] = (guchar) (save >> 4);
        }
      g_string_append_len (bytes, (const char *) out, (gssize) n);
      return;
    }

  for (gsize i = 0; i < word->text_length; i++)
    {
      char c = word->text[i];

      if (c == '=' && i + 2 < word->text_length && g_ascii_isxdigit (word->text[i + 1]) && g_ascii_isxdigit (word->text[i + 2]))
        {
          c = (char) (g_ascii_xdigit_value (word->text[i + 1]) << 4 | g_ascii_xdigit_value (word->text[i + 2]));
          i += 2;
        }
      else if (c == '_')
        {
          c = ' ';
        }
      g_string_append_c (bytes, c);
    }
}

static void
flush (GString  *out,
       GString  *bytes,
       GString  *charset,
       gboolean *guessed)
{
  char *language = strchr (charset->str, '*');
  g_autofree char *text = NULL;

  if (language != NULL)
    g_string_truncate (charset, (gsize) (language - charset->str));
  if (bytes->len > 0)
    {
      text = genkan_message_decode (bytes->str, bytes->len, charset->str, guessed);
      g_string_append (out, text);
    }
  g_string_truncate (bytes, 0);
  g_string_truncate (charset, 0);
}

/* Letters of many bytes are cut in two by some programs, one half in each word: the bytes are joined before they are read. */
static char *
decode_words (const char *text,
              gboolean   *guessed)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GString) charset = g_string_new (NULL);
  Word word;

  for (const char *p = text; *p != '\0';)
    {
      if (find_word (p, &word))
        {
          if (charset->len != word.charset_length || g_ascii_strncasecmp (charset->str, word.charset, charset->len) != 0)
            {
              flush (out, bytes, charset, guessed);
              g_string_append_len (charset, word.charset, (gssize) word.charset_length);
            }
          append_word_bytes (bytes, &word);
          p = word.end;

          /* white space between two words is none */
          if (g_ascii_isspace (*p))
            {
              const char *next = p + strspn (p, " \t\r\n");
              Word following;

              if (find_word (next, &following))
                p = next;
            }
        }
      else
        {
          const char *next = strchr (p + 1, '=');

          flush (out, bytes, charset, guessed);
          if (next == NULL)
            next = p + strlen (p);
          g_string_append_len (out, p, next - p);
          p = next;
        }
    }
  flush (out, bytes, charset, guessed);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
limit (const char *text)
{
  gsize length = strlen (text);

  if (length > GENKAN_LIMIT_SUBJECT)
    {
      length = GENKAN_LIMIT_SUBJECT;
      while (((guchar) text[length] & 0xc0) == 0x80)
        length--;
    }

  return g_strndup (text, length);
}

static char *
tidy (char *text)
{
  char *limited;

  g_strdelimit (text, "\t\r\n\v\f", ' ');
  limited = limit (g_strstrip (text));

  return limited;
}

/* Bytes beyond ASCII that nobody declared: UTF-8 is allowed there today (RFC 6532), everything else is a guess. */
static char *
decode_raw (const char *raw,
            gboolean   *guessed)
{
  gsize length = strnlen (raw, GENKAN_LIMIT_HEADER_LINE);

  if (strchr (raw, '\033') == NULL && g_utf8_validate_len (raw, length, NULL))
    return g_strndup (raw, length);

  return genkan_message_decode (raw, length, NULL, guessed);
}

/**
 * genkan_message_decode_header:
 * @raw: the value of a header line, any bytes
 *
 * Returns: (transfer full): one line of valid UTF-8, encoded words decoded
 */
char *
genkan_message_decode_header (const char *raw,
                              gboolean   *guessed)
{
  g_autofree char *text = NULL;
  g_autofree char *decoded = NULL;

  g_return_val_if_fail (raw != NULL, NULL);

  text = decode_raw (raw, guessed);
  decoded = decode_words (text, guessed);

  return tidy (decoded);
}

static void
mailbox_free (gpointer data)
{
  GenkanMailbox *mailbox = data;

  g_free (mailbox->name);
  g_free (mailbox->address);
  g_free (mailbox);
}

/* Returns: (nullable): the address with its domain in lower case, or NULL when there is none in @text */
static char *
normalize_address (const char *text)
{
  g_autofree char *address = g_strstrip (g_strdup (text));
  const char *start = address;
  char *at = strrchr (address, '@');
  gsize length;

  if (at == NULL)
    return NULL;

  /* a route before the address, RFC 5322 section 4.4: @one,@two:user@domain */
  if (*start == '@' && strchr (start, ':') != NULL)
    start = strchr (start, ':') + 1;
  if (g_ascii_strncasecmp (start, "mailto:", 7) == 0)
    start += 7;

  length = strlen (at);
  while (length > 1 && (at[length - 1] == '.' || at[length - 1] == '>' || at[length - 1] == ']'))
    at[--length] = '\0';
  if (start >= at || at[1] == '\0' || strpbrk (start, " \t\r\n<>,;") != NULL)
    return NULL;
  for (char *p = at; *p != '\0'; p++)
    *p = g_ascii_tolower (*p);

  return g_strdup (start);
}

static void
add_mailbox (GPtrArray *mailboxes,
             GString   *phrase,
             GString   *angle,
             GString   *comment,
             gboolean   has_angle,
             gboolean  *guessed)
{
  GenkanMailbox *mailbox;
  g_autofree char *name = NULL;
  g_autofree char *address = NULL;

  g_strstrip (phrase->str);
  phrase->len = strlen (phrase->str);

  address = normalize_address (has_angle ? angle->str : phrase->str);
  if (!has_angle && address == NULL)
    {
      /* "Some Name user@domain", and what Outlook writes: "Some Name [mailto:user@domain]" */
      char *last = strrchr (phrase->str, ' ');

      address = last != NULL ? normalize_address (last + 1 + (last[1] == '[')) : NULL;
      if (address != NULL)
        *last = '\0';
      has_angle = address != NULL;
    }
  if (has_angle || address == NULL)
    name = decode_words (phrase->str, guessed);
  if ((name == NULL || *name == '\0') && comment->len > 0)
    {
      g_free (name);
      name = decode_words (comment->str, guessed);
    }

  if ((address != NULL || (name != NULL && *name != '\0') || has_angle) && mailboxes->len < GENKAN_LIMIT_MAILBOXES)
    {
      mailbox = g_new0 (GenkanMailbox, 1);
      mailbox->name = name != NULL && *name != '\0' ? tidy (name) : NULL;
      mailbox->address = g_steal_pointer (&address);
      g_ptr_array_add (mailboxes, mailbox);
    }

  g_string_truncate (phrase, 0);
  g_string_truncate (angle, 0);
  g_string_truncate (comment, 0);
}

/**
 * genkan_message_parse_mailboxes:
 * @raw: the value of From, To or Reply-To, any bytes
 *
 * Reads names and addresses as generously as mail programs do; what is only a name has no address. Names are decoded
 * after the line was taken apart: an address inside an encoded name is part of the name.
 *
 * Returns: (transfer full) (element-type GenkanMailbox)
 */
GPtrArray *
genkan_message_parse_mailboxes (const char *raw,
                                gboolean   *guessed)
{
  GPtrArray *mailboxes = g_ptr_array_new_with_free_func (mailbox_free);
  g_autoptr (GString) phrase = g_string_new (NULL);
  g_autoptr (GString) angle = g_string_new (NULL);
  g_autoptr (GString) comment = g_string_new (NULL);
  g_autofree char *text = NULL;
  gboolean quoted = FALSE;
  gboolean in_angle = FALSE;
  gboolean has_angle = FALSE;
  guint depth = 0;

  g_return_val_if_fail (raw != NULL, mailboxes);

  text = decode_raw (raw, guessed);
  for (const char *p = text; *p != '\0'; p++)
    {
      GString *to = in_angle ? angle : depth > 0 ? comment : phrase;

      if (*p == '\\' && p[1] != '\0' && (quoted || depth > 0))
        g_string_append_c (to, *++p);
      else if (*p == '"' && depth == 0)
        quoted = !quoted;
      else if (quoted)
        g_string_append_c (to, *p);
      else if (*p == '(' && !in_angle)
        depth++;
      else if (*p == ')' && depth > 0)
        depth--;
      else if (depth > 0)
        g_string_append_c (to, *p);
      else if (*p == '<')
        {
          /* of several, the last one counts */
          if (has_angle)
            g_string_append_printf (phrase, "<%s>", angle->str);
          g_string_truncate (angle, 0);
          in_angle = has_angle = TRUE;
        }
      else if (*p == '>' && in_angle)
        in_angle = FALSE;
      else if (*p == ',' && !has_angle && strchr (phrase->str, '@') == NULL)
        {
          /* "Surname, Name <user@domain>" without quotation marks */
          g_string_append_c (phrase, ',');
        }
      else if ((*p == ',' && !in_angle) || *p == ';')
        {
          add_mailbox (mailboxes, phrase, angle, comment, has_angle, guessed);
          has_angle = in_angle = FALSE;
        }
      else if (*p == ':' && !in_angle && strchr (phrase->str, '@') == NULL && g_ascii_strcasecmp (phrase->str, "mailto") != 0
               && strstr (phrase->str, "=?") == NULL)
        {
          const char *rest = p + 1 + strspn (p + 1, " \t\r\n");

          /* the name of a group: "Undisclosed recipients:;" */
          if (*rest == ';' || strchr (rest, ';') != NULL)
            g_string_truncate (phrase, 0);
          else
            g_string_append_c (to, *p);
        }
      else
        g_string_append_c (to, *p);
    }
  add_mailbox (mailboxes, phrase, angle, comment, has_angle, guessed);

  return mailboxes;
}
