/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gnutls/crypto.h>
#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-dkim-private.h"

/* Canonical forms, RFC 6376, section 3.4. Line ends may be CRLF or LF: programs save mail either way. */

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t';
}

/* Where the line that begins at @p ends, without its line end; @next is the beginning of the following one. */
static const char *
find_line_end (const char  *p,
               const char  *end,
               const char **next)
{
  const char *newline = memchr (p, '\n', end - p);
  const char *stop = newline != NULL ? newline : end;

  *next = newline != NULL ? newline + 1 : end;
  if (newline != NULL && stop > p && stop[-1] == '\r')
    stop--;

  return stop;
}

static gsize
find_name_length (const char *start,
                  gsize       length)
{
  const char *colon = memchr (start, ':', length);
  gsize name = colon != NULL ? (gsize) (colon - start) : 0;

  while (name > 0 && is_space (start[name - 1]))
    name--;

  return name;
}

static gboolean
is_mailbox_line (const char *p,
                 const char *end)
{
  static const char from[] = "From ";

  return (gsize) (end - p) >= strlen (from) && strncmp (p, from, strlen (from)) == 0;
}

/**
 * _genkan_dkim_fields_split:
 * @raw: a whole mail
 * @body_start: (out): where the body begins
 *
 * Returns: (transfer full) (element-type GenkanDkimField): in the order of the mail; they point into @raw
 */
GArray *
_genkan_dkim_fields_split (const char *raw,
                           gsize       length,
                           gsize      *body_start)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (GenkanDkimField));
  const char *end = raw + length;
  const char *p = raw;

  while (p < end)
    {
      const char *next;
      const char *stop = find_line_end (p, end, &next);

      if (stop == p)
        {
          p = next;
          break;
        }
      if (is_space (*p) && fields->len > 0)
        {
          GenkanDkimField *field = &g_array_index (fields, GenkanDkimField, fields->len - 1);

          field->length = stop - field->start;
        }
      /* mailboxes put a line without a colon on top */
      else if (fields->len < GENKAN_LIMIT_DKIM_FIELDS && !(p == raw && is_mailbox_line (p, stop)))
        {
          GenkanDkimField field = { .start = p, .length = stop - p };

          g_array_append_val (fields, field);
        }
      p = next;
    }

  for (guint i = 0; i < fields->len; i++)
    {
      GenkanDkimField *field = &g_array_index (fields, GenkanDkimField, i);

      field->name_length = find_name_length (field->start, field->length);
    }
  *body_start = p - raw;

  return fields;
}

gboolean
_genkan_dkim_field_is (const GenkanDkimField *field,
                       const char            *name)
{
  return field->name_length > 0 && strlen (name) == field->name_length &&
         g_ascii_strncasecmp (field->start, name, field->name_length) == 0;
}

static void
append_simple (GString    *out,
               const char *start,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (start[i] == '\n' && (i == 0 || start[i - 1] != '\r'))
        g_string_append_c (out, '\r');
      g_string_append_c (out, start[i]);
    }
}

/* Unfolded, white space as one blank, none at the ends. */
static void
append_relaxed (GString    *out,
                const char *start,
                gsize       length)
{
  gboolean space = FALSE;
  gsize begin = out->len;

  for (gsize i = 0; i < length; i++)
    {
      gboolean line_end = start[i] == '\n' || (start[i] == '\r' && i + 1 < length && start[i + 1] == '\n');

      if (is_space (start[i]))
        {
          space = TRUE;
        }
      else if (!line_end)
        {
          if (space && out->len > begin)
            g_string_append_c (out, ' ');
          g_string_append_c (out, start[i]);
          space = FALSE;
        }
    }
}

static void
append_field (GString               *out,
              const GenkanDkimField *field,
              gsize                  length,
              gboolean               relaxed)
{
  const char *colon = memchr (field->start, ':', length);

  if (!relaxed || colon == NULL)
    {
      append_simple (out, field->start, length);
      return;
    }

  for (gsize i = 0; i < field->name_length; i++)
    g_string_append_c (out, g_ascii_tolower (field->start[i]));
  g_string_append_c (out, ':');
  append_relaxed (out, colon + 1, length - (colon + 1 - field->start));
}

/** Appends @field in its canonical form, with the line end. */
void
_genkan_dkim_canon_field (GString               *out,
                          const GenkanDkimField *field,
                          gboolean               relaxed)
{
  append_field (out, field, field->length, relaxed);
  g_string_append (out, "\r\n");
}

/* The value of b= in the signature itself: from behind its = to the semicolon. */
static gboolean
find_own_value (const GenkanDkimField  *field,
                gsize                  *from,
                gsize                  *to)
{
  const char *end = field->start + field->length;
  const char *colon = memchr (field->start, ':', field->length);

  for (const char *p = colon != NULL ? colon + 1 : end; p < end;)
    {
      const char *semicolon = memchr (p, ';', end - p);
      const char *stop = semicolon != NULL ? semicolon : end;
      const char *equals = memchr (p, '=', stop - p);

      while (p < stop && g_ascii_isspace (*p))
        p++;
      if (equals != NULL && *p == 'b')
        {
          const char *q = p + 1;

          while (q < equals && g_ascii_isspace (*q))
            q++;
          if (q == equals)
            {
              *from = equals + 1 - field->start;
              *to = stop - field->start;
              return TRUE;
            }
        }
      p = semicolon != NULL ? semicolon + 1 : end;
    }

  return FALSE;
}

/** Appends the signature field itself: without the value of b=, and without the line end. */
void
_genkan_dkim_canon_self (GString               *out,
                         const GenkanDkimField *field,
                         gboolean               relaxed)
{
  g_autoptr (GString) bare = g_string_new_len (field->start, (gssize) field->length);
  GenkanDkimField copy = *field;
  gsize from;
  gsize to;

  if (find_own_value (field, &from, &to))
    g_string_erase (bare, (gssize) from, (gssize) (to - from));
  copy.start = bare->str;
  append_field (out, &copy, bare->len, relaxed);
}

typedef struct
{
  gnutls_hash_hd_t hash;
  guint64          length;
  guint64          limit;
  gsize            n_buffer;
  guchar           buffer[4096];
} Sink;

static void
sink_flush (Sink *self)
{
  if (self->hash != NULL)
    gnutls_hash (self->hash, self->buffer, self->n_buffer);
  self->n_buffer = 0;
}

static void
sink_write (Sink       *self,
            const char *data,
            gsize       length)
{
  gsize rest = self->length < self->limit ? (gsize) MIN (length, self->limit - self->length) : 0;

  self->length += length;
  while (rest > 0)
    {
      gsize n = MIN (rest, sizeof self->buffer - self->n_buffer);

      memcpy (self->buffer + self->n_buffer, data, n);
      self->n_buffer += n;
      data += n;
      rest -= n;
      if (self->n_buffer == sizeof self->buffer)
        sink_flush (self);
    }
}

static void
write_relaxed_line (Sink       *sink,
                    const char *p,
                    const char *end)
{
  while (p < end)
    {
      const char *start = p;

      while (p < end && !is_space (*p))
        p++;
      sink_write (sink, start, p - start);
      if (p < end)
        {
          while (p < end && is_space (*p))
            p++;
          sink_write (sink, " ", 1);
        }
    }
}

/**
 * _genkan_dkim_canon_body:
 * @limit: how many bytes of the canonical body are hashed, or -1 for all
 */
void
_genkan_dkim_canon_body (GenkanDkimBody *out,
                         const char     *body,
                         gsize           length,
                         gboolean        relaxed,
                         gint64          limit)
{
  Sink sink = { .limit = limit < 0 ? G_MAXUINT64 : (guint64) limit };
  const char *end = body + length;
  guint64 empty_lines = 0;

  /* GnuTLS uses what the processor has for this, and is five times as fast as GChecksum */
  if (gnutls_hash_init (&sink.hash, GNUTLS_DIG_SHA256) < 0)
    sink.hash = NULL;
  memset (out->digest, 0, sizeof out->digest);

  for (const char *p = body; p < end;)
    {
      const char *next;
      const char *stop = find_line_end (p, end, &next);

      while (relaxed && stop > p && is_space (stop[-1]))
        stop--;
      if (stop == p)
        {
          empty_lines++;
        }
      else
        {
          /* empty lines at the very end do not count */
          for (; empty_lines > 0; empty_lines--)
            sink_write (&sink, "\r\n", 2);
          if (relaxed)
            write_relaxed_line (&sink, p, stop);
          else
            sink_write (&sink, p, stop - p);
          sink_write (&sink, "\r\n", 2);
        }
      p = next;
    }
  if (!relaxed && sink.length == 0)
    sink_write (&sink, "\r\n", 2);

  sink_flush (&sink);
  if (sink.hash != NULL)
    gnutls_hash_deinit (sink.hash, out->digest);
  out->length = sink.length;
}
