/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-way-private.h"

#include <gmime/gmime.h>
#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-domain-private.h"

/* Reads one Received header. RFC 5321, section 4.4, is only a beginning; these forms are understood:
 *   from HELO (NAME [NUMBER]) by HOST …        Postfix, sendmail; NAME may be "unknown", a final dot is dropped
 *   from HELO ([NUMBER]) by HOST …             sendmail: no name found; Exim: the same name as HELO
 *   from NAME ([NUMBER] helo=HELO) by HOST …   Exim; without a name: from [NUMBER] (helo=HELO)
 *   from NAME (HELO HELO) (NUMBER) by HOST …   qmail; from NUMBER (EHLO HELO) (NUMBER) with others
 *   from HELO (NUMBER) by HOST (NUMBER) …      servers that do not look for a name
 *   from HOST [NUMBER] by HOST with POP3       programs that fetch mail */

typedef struct
{
  GenkanMessageStep *step;
  GenkanMessageHop  *hop;
  char              *first; /* what stands directly after "from" */
  gboolean           exim;
  gboolean           helo;  /* HELO was given apart, so that first is the name or number which was seen */
  gboolean           asked; /* the form shows that the receiver looked for a name */
  gboolean           none;  /* and it says that there was none */
  gboolean           doubtful;
} Reader;

void
_genkan_message_hop_free (gpointer data)
{
  GenkanMessageHop *hop = data;

  g_free (hop->claimed_name);
  g_free (hop->seen_name);
  g_free (hop->address);
  g_free (hop->by);
  g_clear_pointer (&hop->date, g_date_time_unref);
  g_free (hop);
}

void
_genkan_message_step_free (GenkanMessageStep *self)
{
  g_clear_pointer (&self->hop, _genkan_message_hop_free);
  g_free (self->by_address);
  g_free (self->by_owner);
  g_free (self->recipient);
  g_free (self);
}

/* Returns: (nullable): the number in its usual form */
static char *
read_number (const char *text,
             gsize       length)
{
  g_autofree char *copy = NULL;
  g_autoptr (GInetAddress) address = NULL;
  const char *number;

  if (length == 0 || length > 64)
    return NULL;

  copy = g_strndup (text, length);
  number = copy;
  if (g_ascii_strncasecmp (number, "IPv6:", 5) == 0)
    number += 5;
  if (g_ascii_strncasecmp (number, "::ffff:", 7) == 0 && strchr (number, '.') != NULL)
    number += 7;
  if (strspn (number, "0123456789abcdefABCDEF:.") != strlen (number))
    return NULL;
  address = g_inet_address_new_from_string (number);

  return address != NULL ? g_inet_address_to_string (address) : NULL;
}

/* Returns: (nullable): a name that a computer gave or was found to have, as written, bounded */
static char *
read_name (const char *text,
           gsize       length)
{
  const char *at = memrchr (text, '@', length);

  if (at != NULL)
    {
      length -= at + 1 - text;
      text = at + 1;
    }
  while (length > 0 && text[length - 1] == '.')
    length--;

  return length > 0 && length <= GENKAN_LIMIT_HOST ? g_utf8_make_valid (text, (gssize) length) : NULL;
}

static void
set_address (Reader *reader,
             char   *number)
{
  if (reader->hop->address == NULL)
    reader->hop->address = number;
  else
    g_free (number);
}

/* What stands before a number in brackets: the name that was found for it, if any. */
static void
read_seen (Reader     *reader,
           const char *text,
           gsize       length)
{
  g_autofree char *name = NULL;

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  for (gsize i = length; i > 0; i--)
    {
      if (g_ascii_isspace (text[i - 1]))
        {
          text += i;
          length -= i;
          break;
        }
    }

  reader->asked = TRUE;
  name = read_name (text, length);
  if (name == NULL)
    return;
  if (g_ascii_strcasecmp (name, "unknown") == 0)
    reader->none = TRUE;
  else if (reader->hop->seen_name == NULL && !reader->doubtful)
    reader->hop->seen_name = g_steal_pointer (&name);
}

/* A comment or a bracket behind "from". */
static void
read_detail (Reader     *reader,
             const char *text,
             gsize       length)
{
  g_autofree char *detail = g_strndup (text, length);
  const char *open = strchr (detail, '[');
  const char *close = open != NULL ? strchr (open, ']') : NULL;
  char *number = close != NULL ? read_number (open + 1, close - open - 1) : NULL;
  const char *helo;

  g_strstrip (detail);
  if (g_ascii_strncasecmp (detail, "HELO ", 5) == 0 || g_ascii_strncasecmp (detail, "EHLO ", 5) == 0)
    {
      g_free (number);
      g_clear_pointer (&reader->hop->claimed_name, g_free);
      reader->hop->claimed_name = read_name (detail + 5, strcspn (detail + 5, " \t"));
      reader->helo = TRUE;
      return;
    }

  helo = strstr (detail, "helo=");
  if (helo != NULL)
    {
      g_clear_pointer (&reader->hop->claimed_name, g_free);
      reader->hop->claimed_name = read_name (helo + 5, strcspn (helo + 5, " \t)"));
      reader->helo = TRUE;
      reader->exim = TRUE;
    }
  if (number != NULL && reader->hop->address == NULL)
    {
      reader->doubtful = strstr (detail, "may be forged") != NULL;
      set_address (reader, number);
      if (helo == NULL)
        read_seen (reader, detail, open - detail);
    }
  else if (number != NULL)
    {
      g_free (number);
    }
  else
    {
      const char *at = strrchr (detail, '@');
      const char *bare = at != NULL ? at + 1 : detail;

      set_address (reader, read_number (bare, strlen (bare)));
    }
}

static void
read_first (Reader *reader)
{
  GenkanMessageHop *hop = reader->hop;
  const char *first = reader->first;
  gboolean bracket = first != NULL && *first == '[';
  gsize length = first != NULL ? strcspn (first + bracket, "]") : 0;
  g_autofree char *number = first != NULL ? read_number (first + bracket, length) : NULL;

  if (first == NULL)
    return;

  if (!reader->helo && hop->claimed_name == NULL && !(bracket && number == NULL))
    hop->claimed_name = read_name (first, strlen (first));
  if (number != NULL)
    {
      /* a server that looks for names and writes the number instead found none */
      reader->asked = reader->asked || reader->exim;
      set_address (reader, g_steal_pointer (&number));
    }
  else if (reader->helo)
    {
      reader->asked = TRUE;
      reader->none = g_ascii_strcasecmp (first, "unknown") == 0;
      if (!reader->none && hop->seen_name == NULL)
        hop->seen_name = read_name (first, strlen (first));
    }
  else if (reader->exim && hop->seen_name == NULL && hop->address != NULL)
    {
      hop->seen_name = read_name (first, strlen (first));
    }
}

/* The end of the word, comment or bracket that begins at @p. */
static const char *
skip_word (const char *p)
{
  guint depth = 0;

  if (*p != '(')
    {
      while (*p != '\0' && !g_ascii_isspace (*p) && *p != '(')
        p++;
      return p;
    }

  for (; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')' && --depth == 0)
        return p + 1;
    }

  return p;
}

static gboolean
is_word (const char *p,
         gsize       length,
         const char *word)
{
  return strlen (word) == length && g_ascii_strncasecmp (p, word, length) == 0;
}

/* Mail that a program of the reader fetched, or that was handed over inside one computer, came in earlier. */
static gboolean
is_inner_protocol (const char *p,
                   gsize       length)
{
  static const char * const protocols[] = { "POP3", "POP3S", "IMAP", "IMAPS", "LMTP", "LMTPS", "HTTPS", "MAPI", "local" };

  for (gsize i = 0; i < G_N_ELEMENTS (protocols); i++)
    {
      if (is_word (p, length, protocols[i]))
        return TRUE;
    }

  return FALSE;
}

static void
read_clause (Reader     *reader,
             const char *clause,
             const char *p,
             gsize       length)
{
  GenkanMessageStep *step = reader->step;

  if (g_str_equal (clause, "from") && reader->first == NULL && *p != '(')
    reader->first = g_strndup (p, length);
  else if (g_str_equal (clause, "from") && *p == '(')
    read_detail (reader, p + 1, length - (length > 1 && p[length - 1] == ')' ? 2 : 1));
  else if (g_str_equal (clause, "from") && *p == '[')
    read_detail (reader, p, length);
  else if (g_str_equal (clause, "by") && reader->hop->by == NULL && *p != '(')
    reader->hop->by = read_name (p, length);
  else if (g_str_equal (clause, "by") && *p == '(' && length > 2 && step->by_address == NULL)
    step->by_address = read_number (p + 1, length - 2);
  else if (g_str_equal (clause, "with") && *p != '(')
    step->inner_protocol = step->inner_protocol || is_inner_protocol (p, length);
  else if (g_str_equal (clause, "for") && *p != '(' && step->recipient == NULL)
    step->recipient = _genkan_message_domain_read (p, (gssize) length);
}

/* The words and comments up to the date, each with the clause it belongs to. */
static void
read_words (Reader     *reader,
            const char *value)
{
  static const char * const clauses[] = { "from", "by", "via", "with", "id", "for" };
  const char *clause = "";
  const char *p = value;

  while (*p != '\0')
    {
      const char *end;
      gboolean keyword = FALSE;

      if (g_ascii_isspace (*p))
        {
          p++;
          continue;
        }
      end = skip_word (p);
      for (gsize i = 0; i < G_N_ELEMENTS (clauses); i++)
        {
          /* "from" and "by" count once: what follows them may be chosen by the sender */
          if (is_word (p, end - p, clauses[i]) && !(i == 0 && *clause != '\0') && !(i == 1 && reader->hop->by != NULL))
            {
              clause = clauses[i];
              keyword = TRUE;
              break;
            }
        }
      if (!keyword)
        read_clause (reader, clause, p, end - p);
      p = end;
    }
}

/* The last semicolon outside of comments: the date stands behind it. */
static char *
find_date (char *value)
{
  char *found = NULL;

  for (const char *p = value; *p != '\0';)
    {
      if (*p == ';')
        found = value + (p - value);
      p = *p == '(' ? skip_word (p) : p + 1;
    }

  return found;
}

/**
 * _genkan_message_received_parse:
 * @value: of a Received header, unfolded
 *
 * Returns: (transfer full): with a hop that may be empty, never %NULL
 */
GenkanMessageStep *
_genkan_message_received_parse (const char *value)
{
  GenkanMessageStep *step = g_new0 (GenkanMessageStep, 1);
  GenkanMessageHop *hop = g_new0 (GenkanMessageHop, 1);
  g_autofree char *text = g_strndup (value, GENKAN_LIMIT_HEADER);
  Reader reader = { .step = step, .hop = hop };
  char *date = find_date (text);

  step->hop = hop;
  if (date != NULL)
    {
      hop->date = g_mime_utils_header_decode_date (date + 1);
      *date = '\0';
    }

  reader.exim = strstr (text, "(Exim") != NULL;
  read_words (&reader, text);
  read_first (&reader);
  hop->nameless = reader.asked && hop->address != NULL && hop->seen_name == NULL && !reader.doubtful;
  step->unknown = reader.none;
  g_free (reader.first);

  return step;
}
