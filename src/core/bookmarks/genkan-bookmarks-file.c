/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-bookmarks-file-private.h"

#include <glib/gi18n.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"

/* Every browser writes this into the first line, and nothing else does. */
#define MARK "NETSCAPE-Bookmark-file"
#define MARK_WITHIN 1024

/* What is being read at the moment. */
typedef enum
{
  WORDS_NONE,
  WORDS_TITLE,
  WORDS_FOLDER,
} Words;

typedef struct
{
  GenkanBookmarkFunc func;
  gpointer           data;
  htmlParserCtxtPtr  context;
  GCancellable      *cancellable;
  GPtrArray         *folders; /* (nullable) names: the outermost list has none */
  char              *next_folder;
  char              *address;
  GString           *words;
  Words              reading;
  guint              depth;
  guint              n_folders;
  guint              n_bookmarks;
  gboolean           is_cut;
} Reader;

/* Cuts between letters and closes up white space. */
static char *
dup_words (GString *words)
{
  g_autofree char *valid = NULL;

  if (words->len > GENKAN_LIMIT_QUOTE)
    {
      gsize n = GENKAN_LIMIT_QUOTE;

      while (n > 0 && ((guchar) words->str[n] & 0xc0) == 0x80)
        n--;
      g_string_truncate (words, n);
    }
  valid = g_utf8_make_valid (words->str, (gssize) words->len);
  g_strdelimit (valid, "\t\r\n", ' ');

  return g_strdup (g_strstrip (valid));
}

static char *
dup_folder (Reader *self)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < self->folders->len && path->len <= GENKAN_LIMIT_QUOTE; i++)
    {
      const char *name = g_ptr_array_index (self->folders, i);

      if (name != NULL && *name != '\0')
        g_string_append_printf (path, "%s%s", path->len > 0 ? " / " : "", name);
    }

  return dup_words (path);
}

/* A bookmark ends where the next thing begins, whether its end is written or not. */
static void
finish_words (Reader *self)
{
  g_autofree char *words = dup_words (self->words);
  Words reading = self->reading;

  self->reading = WORDS_NONE;
  g_string_truncate (self->words, 0);

  if (reading == WORDS_FOLDER)
    {
      g_free (self->next_folder);
      self->next_folder = g_steal_pointer (&words);
      self->n_folders++;
    }
  else if (reading == WORDS_TITLE)
    {
      g_autofree char *folder = dup_folder (self);

      self->func (words, folder, self->address, self->data);
      g_clear_pointer (&self->address, g_free);
      self->n_bookmarks++;
    }
}

static void
stop (Reader *self)
{
  self->is_cut = TRUE;
  xmlStopParser (self->context);
}

static void
begin_bookmark (Reader         *self,
                const xmlChar **pairs)
{
  for (guint i = 0; pairs != NULL && pairs[i] != NULL; i += 2)
    {
      if (pairs[i + 1] != NULL && g_ascii_strcasecmp ((const char *) pairs[i], "href") == 0)
        {
          g_free (self->address);
          self->address = g_utf8_make_valid ((const char *) pairs[i + 1], -1);
          self->reading = WORDS_TITLE;
        }
    }
  if (self->n_bookmarks >= GENKAN_LIMIT_BOOKMARKS || g_cancellable_is_cancelled (self->cancellable))
    stop (self);
}

static void
on_start (void           *data,
          const xmlChar  *element,
          const xmlChar **pairs)
{
  Reader *self = data;
  const char *name = (const char *) element;

  if (self->is_cut)
    return;

  /* each end tag looks for its beginning through all open elements */
  if (++self->depth > GENKAN_LIMIT_HTML_DEPTH)
    {
      stop (self);
      return;
    }
  if (g_str_equal (name, "a"))
    {
      finish_words (self);
      begin_bookmark (self, pairs);
    }
  else if (g_str_equal (name, "h3"))
    {
      finish_words (self);
      self->reading = WORDS_FOLDER;
    }
  else if (g_str_equal (name, "dl"))
    {
      finish_words (self);
      g_ptr_array_add (self->folders, g_steal_pointer (&self->next_folder));
      if (self->folders->len > GENKAN_LIMIT_BOOKMARK_DEPTH)
        stop (self);
    }
  else if (g_str_equal (name, "dt") || g_str_equal (name, "dd"))
    {
      finish_words (self);
    }
}

static void
on_end (void          *data,
        const xmlChar *element)
{
  Reader *self = data;
  const char *name = (const char *) element;

  if (self->depth > 0)
    self->depth--;
  if (g_str_equal (name, "a") || g_str_equal (name, "h3"))
    finish_words (self);
  else if (g_str_equal (name, "dl") && self->folders->len > 0)
    g_ptr_array_set_size (self->folders, (int) self->folders->len - 1);
}

static void
on_characters (void          *data,
               const xmlChar *text,
               int            length)
{
  Reader *self = data;

  if (self->reading != WORDS_NONE && self->words->len <= GENKAN_LIMIT_QUOTE && length > 0)
    g_string_append_len (self->words, (const char *) text, MIN (length, GENKAN_LIMIT_QUOTE + 8));
}

static gboolean
contains (const char *bytes,
          gsize       length,
          const char *word)
{
  gsize n = strlen (word);

  for (gsize i = 0; i + n <= length; i++)
    {
      if (g_ascii_strncasecmp (bytes + i, word, n) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Browsers write UTF-8, whose last letter may be cut. Old ones on Japanese Windows wrote Shift_JIS; what is neither loses letters of its titles, no address. */
static char *
decode (const char *bytes,
        gsize       length,
        gsize      *text_length)
{
  const char *bom = "\xef\xbb\xbf";
  gsize skip = length >= 3 && memcmp (bytes, bom, 3) == 0 ? 3 : 0;
  char *text = NULL;
  const char *broken;

  if (length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    text = g_convert (bytes, (gssize) length, "UTF-8", "UTF-16", NULL, text_length, NULL);
  else if (!g_utf8_validate_len (bytes + skip, length - skip, &broken) && bytes + length - broken > 3 && memchr (bytes, '\0', length) == NULL)
    text = g_convert (bytes, (gssize) length, "UTF-8", "CP932", NULL, text_length, NULL);
  if (text != NULL)
    return text;

  text = g_utf8_make_valid (bytes + skip, (gssize) (length - skip));
  *text_length = strlen (text);

  return text;
}

/* Each list that begins has to end; the parser itself ends what was left open. */
static gboolean
ends_early (const char *text)
{
  guint n_open = 0;
  guint n_closed = 0;

  for (const char *p = strchr (text, '<'); p != NULL; p = strchr (p + 1, '<'))
    {
      if (g_ascii_strncasecmp (p, "<dl", 3) == 0)
        n_open++;
      else if (g_ascii_strncasecmp (p, "</dl", 4) == 0)
        n_closed++;
    }

  return n_open == 0 || n_open > n_closed;
}

static gboolean
is_bookmark_file (const char *text,
                  gsize       length,
                  GError    **error)
{
  const char *start = text;

  if (contains (text, MIN (length, MARK_WITHIN), MARK))
    return TRUE;

  while (g_ascii_isspace (*start))
    start++;
  if (*start == '\0')
    g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY, _("This file is empty. Please export the bookmarks of the browser again."));
  else if (*start == '{' || *start == '[')
    g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_FOUND,
                         _("This is a backup that only the browser itself can read. In the browser, please choose “Export bookmarks” (HTML) instead."));
  else
    g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_NOT_FOUND,
                         _("This is not a file with bookmarks. In the browser, please choose “Export bookmarks” (HTML) and give that file."));

  return FALSE;
}

static void
parse (Reader     *self,
       const char *text,
       gsize       length)
{
  htmlSAXHandler handler = {
    .startElement = on_start,
    .endElement = on_end,
    .characters = on_characters,
    .ignorableWhitespace = on_characters,
    .cdataBlock = on_characters,
  };
  htmlDocPtr document;

  self->context = htmlNewParserCtxt ();
  if (self->context == NULL)
    return;

  *self->context->sax = handler;
  self->context->userData = self;
  document = htmlCtxtReadMemory (self->context, text, (int) length, NULL, "UTF-8",
                                 HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                 HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
  if (document != NULL)
    xmlFreeDoc (document);
  htmlFreeParserCtxt (self->context);
}

/**
 * _genkan_bookmarks_file_parse:
 * @func: called for each bookmark, in the order of the file
 * @n_folders: (out): folders with a name
 * @is_cut: (out): the file ends in the middle, or is beyond the limits; what stood before was given to @func
 *
 * Reads what Firefox, Chrome, Edge and Safari write as “bookmarks in HTML”.
 *
 * Returns: %FALSE with GENKAN_ERROR_TOO_LARGE, _EMPTY, _NOT_FOUND (no bookmark file) or G_IO_ERROR_CANCELLED
 */
gboolean
_genkan_bookmarks_file_parse (GBytes              *bytes,
                              GenkanBookmarkFunc   func,
                              gpointer             data,
                              guint               *n_folders,
                              gboolean            *is_cut,
                              GCancellable        *cancellable,
                              GError             **error)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) words = g_string_new (NULL);
  Reader self = { .func = func, .data = data, .cancellable = cancellable, .folders = folders, .words = words };
  g_autofree char *text = NULL;
  const char *content;
  gsize text_length;
  gsize length;

  content = g_bytes_get_data (bytes, &length);
  if (length > GENKAN_LIMIT_BOOKMARK_FILE)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE,
                           _("This file is larger than 50 megabytes. Please export fewer bookmarks at a time."));
      return FALSE;
    }

  text = decode (content != NULL ? content : "", length, &text_length);
  if (!is_bookmark_file (text, text_length, error))
    return FALSE;

  parse (&self, text, text_length);
  finish_words (&self);
  g_free (self.address);
  g_free (self.next_folder);
  *n_folders = self.n_folders;
  *is_cut = self.is_cut || ends_early (text);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
