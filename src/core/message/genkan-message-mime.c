/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-header.h"
#include "genkan-message-html.h"
#include "genkan-message-mime-private.h"
#include "genkan-message-read-private.h"

/* Letters that a mail made of a picture does not reach. */
#define MIN_VISIBLE 160

/* Looks at parts, to choose the one of several that is shown; those inside others are looked at more than once. */
#define MAX_RATED (10 * GENKAN_LIMIT_PARTS)

/*
 * A mail while it is taken apart.
 * html: collects the visible words and the links of all parts, plain ones too
 * unseen: the plain parts that a reader of the HTML does not see
 */
typedef struct
{
  GenkanMessage     *message;
  GenkanMessageHtml  html;
  GString           *unseen;
  guint              n_parts;
  guint              n_rated;
} Builder;

/* What a reader sees of a part. */
typedef enum
{
  PLACE_BODY,       /* its words */
  PLACE_UNSEEN,     /* nothing: another part says the same */
  PLACE_ATTACHMENT, /* a file */
} Place;

static void read_object (Builder     *self,
                         GMimeObject *object,
                         Place        place,
                         guint        depth);

static gboolean
ends_with (const char *name,
           const char *ending)
{
  gsize length = name != NULL ? strlen (name) : 0;
  gsize n = strlen (ending);

  return length >= n && g_ascii_strcasecmp (name + length - n, ending) == 0;
}

static gboolean
is_page (GMimePart  *part,
         const char *name)
{
  return _genkan_message_part_is (part, "text", "html") || _genkan_message_part_is (part, "application", "xhtml+xml") ||
         ends_with (name, ".html") || ends_with (name, ".htm") || ends_with (name, ".shtml") || ends_with (name, ".xhtml");
}

static gboolean
is_calendar (GMimePart  *part,
             const char *name)
{
  return _genkan_message_part_is (part, "text", "calendar") || _genkan_message_part_is (part, "application", "ics") ||
         ends_with (name, ".ics");
}

/* A part that mail programs show within the message, not as a file beside it. */
static gboolean
is_body (GMimeObject *object)
{
  GMimeContentDisposition *disposition = g_mime_object_get_content_disposition (object);

  return _genkan_message_part_is (object, "text", "*") &&
         (disposition == NULL || !g_mime_content_disposition_is_attachment (disposition));
}

/* How well mail programs like to show a part: HTML best, then plain words. */
static guint
rate (Builder     *self,
      GMimeObject *object,
      guint        depth)
{
  guint best = 0;

  if (depth > GENKAN_LIMIT_PART_DEPTH || self->n_rated >= MAX_RATED)
    return 0;
  self->n_rated++;

  if (GMIME_IS_MULTIPART (object))
    {
      GMimeMultipart *multipart = GMIME_MULTIPART (object);
      int n = g_mime_multipart_get_count (multipart);

      for (int i = 0; i < n && best < 2 && self->n_rated < MAX_RATED; i++)
        {
          guint rating = rate (self, g_mime_multipart_get_part (multipart, i), depth + 1);

          best = MAX (best, rating);
        }
      return best;
    }
  if (!GMIME_IS_PART (object) || !is_body (object) || _genkan_message_part_is (object, "text", "calendar"))
    return 0;

  return _genkan_message_part_is (object, "text", "html") ? 2 : 1;
}

static void
add_attachment (Builder     *self,
                GMimeObject *object,
                char        *name,
                gsize        size,
                GBytes      *content)
{
  GMimeContentType *type = g_mime_object_get_content_type (object);
  g_autofree char *written = g_mime_content_type_get_mime_type (type);
  g_autofree char *valid = g_utf8_make_valid (written, -1);
  GenkanMessageAttachment *attachment;

  if (self->message->attachments->len >= GENKAN_LIMIT_ATTACHMENTS)
    {
      self->message->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
      g_free (name);
      return;
    }

  attachment = g_new0 (GenkanMessageAttachment, 1);
  attachment->name = name;
  attachment->media_type = g_ascii_strdown (valid, -1);
  attachment->size = size;
  attachment->content = content != NULL ? g_bytes_ref (content) : NULL;
  g_ptr_array_add (self->message->attachments, attachment);
}

/* The bytes of a part may be those of the mail, which lives as long as the message; but a copy of a small part is simpler to keep. */
static GBytes *
copy_bytes (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return g_bytes_new (data, length);
}

static void
read_attached_page (Builder   *self,
                    GMimePart *part)
{
  g_autofree char *source = _genkan_message_part_text (part, GENKAN_LIMIT_HTML, &self->message->traits);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) hidden = g_string_new (NULL);
  GenkanMessageHtml html = {
    .text = text, .hidden = hidden, .links = self->html.links, .pictures = self->html.pictures, .in_attachment = TRUE,
  };
  guint first = html.links->len;

  genkan_message_html_read (&html, source, strlen (source));
  self->message->traits |= html.traits & (GENKAN_MESSAGE_TRAIT_FORM | GENKAN_MESSAGE_TRAIT_SCRIPT | GENKAN_MESSAGE_TRAIT_BASE |
                                          GENKAN_MESSAGE_TRAIT_TRUNCATED);
  for (guint i = first; i < html.links->len; i++)
    {
      GenkanMessageLink *link = g_ptr_array_index (html.links, i);

      link->start = -1;
      link->length = 0;
    }
}

static void
read_attachment (Builder   *self,
                 GMimePart *part)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) decoded = NULL;
  char *name = _genkan_message_part_name (part);
  gsize size = _genkan_message_part_size (part);
  gboolean page = is_page (part, name);
  gboolean picture = _genkan_message_part_is (part, "image", "*") || ends_with (name, ".png") || ends_with (name, ".jpg") ||
                     ends_with (name, ".jpeg") || ends_with (name, ".gif");

  if ((picture && size <= GENKAN_LIMIT_PICTURE_FILE) || (page && size <= GENKAN_LIMIT_HTML))
    {
      decoded = _genkan_message_part_decode (part, GENKAN_LIMIT_PICTURE_FILE, &self->message->traits);
      content = copy_bytes (decoded);
      size = g_bytes_get_size (content);
    }
  if (picture && content != NULL && self->html.pictures->len < GENKAN_LIMIT_PICTURES)
    g_ptr_array_add (self->html.pictures, g_bytes_ref (content));
  if (page)
    read_attached_page (self, part);
  add_attachment (self, GMIME_OBJECT (part), name, size, content);
}

static void
read_calendar (Builder   *self,
               GMimePart *part)
{
  g_autofree char *calendar = _genkan_message_part_text (part, GENKAN_LIMIT_TEXT, &self->message->traits);
  g_autofree char *text = _genkan_message_calendar_text (calendar);

  self->message->traits |= GENKAN_MESSAGE_TRAIT_CALENDAR;
  _genkan_message_append_plain (self->html.text, text);
}

static void
append_words (Builder    *self,
              const char *text)
{
  GString *to = self->html.text;
  gsize begin = to->len;

  if (to->len + strlen (text) > GENKAN_LIMIT_TEXT)
    self->message->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
  _genkan_message_append_plain (to, text);
  for (gsize i = begin; i < to->len && self->html.n_visible < MIN_VISIBLE; i++)
    self->html.n_visible += ((guchar) to->str[i] & 0xc0) != 0x80 && !g_ascii_isspace (to->str[i]);
}

static void
append_page (Builder    *self,
             const char *source)
{
  self->message->traits |= GENKAN_MESSAGE_TRAIT_HTML;
  if (self->html.text->len > 0)
    g_string_append (self->html.text, "\n\n");
  genkan_message_html_read (&self->html, source, strlen (source));
}

static void
read_words (Builder   *self,
            GMimePart *part,
            Place      place)
{
  gboolean page = _genkan_message_part_is (part, "text", "html");
  g_autofree char *text = NULL;

  if (place == PLACE_UNSEEN && page)
    {
      self->message->traits |= GENKAN_MESSAGE_TRAIT_HTML;
      return;
    }

  text = _genkan_message_part_text (part, page ? GENKAN_LIMIT_HTML : GENKAN_LIMIT_TEXT, &self->message->traits);
  if (place == PLACE_UNSEEN)
    _genkan_message_append_plain (self->unseen, text);
  else if (page)
    append_page (self, text);
  else
    append_words (self, text);
}

static void
append_header (Builder     *self,
               GMimeObject *message,
               const char  *name)
{
  GMimeHeader *header = g_mime_header_list_get_header (g_mime_object_get_header_list (message), name);
  const char *raw = header != NULL ? g_mime_header_get_raw_value (header) : NULL;
  g_autofree char *value = NULL;
  gboolean guessed = FALSE;

  if (raw == NULL)
    return;
  value = genkan_message_decode_header (raw, &guessed);
  g_string_append_printf (self->html.text, "%s: %s\n", name, value);
}

/* A mail inside the mail: a reader sees it below, with its sender. */
static void
read_inner_mail (Builder          *self,
                 GMimeMessagePart *part,
                 guint             depth)
{
  GMimeMessage *message = g_mime_message_part_get_message (part);

  add_attachment (self, GMIME_OBJECT (part), NULL, 0, NULL);
  if (message == NULL)
    return;

  if (self->html.text->len > 0)
    g_string_append (self->html.text, "\n\n");
  append_header (self, GMIME_OBJECT (message), "From");
  append_header (self, GMIME_OBJECT (message), "Subject");
  if (g_mime_message_get_mime_part (message) != NULL)
    read_object (self, g_mime_message_get_mime_part (message), PLACE_BODY, depth + 1);
}

static guint
find_related_root (GMimeMultipart *multipart,
                   guint           n)
{
  const char *start = g_mime_object_get_content_type_parameter (GMIME_OBJECT (multipart), "start");

  for (guint i = 0; start != NULL && i < n; i++)
    {
      const char *id = g_mime_object_get_content_id (g_mime_multipart_get_part (multipart, (int) i));

      if (id != NULL && strstr (start, id) != NULL)
        return i;
    }

  return 0;
}

static void
read_alternative (Builder        *self,
                  GMimeMultipart *multipart,
                  guint           n,
                  Place           place,
                  guint           depth)
{
  guint chosen = 0;
  guint best = 0;

  /* of equally good ones the last is shown, RFC 2046 section 5.1.4 */
  for (guint i = 0; i < n; i++)
    {
      guint rating = rate (self, g_mime_multipart_get_part (multipart, (int) i), depth);

      if (rating >= best)
        {
          best = rating;
          chosen = i;
        }
    }
  for (guint i = 0; i < n; i++)
    read_object (self, g_mime_multipart_get_part (multipart, (int) i), i == chosen ? place : PLACE_UNSEEN, depth + 1);
}

static void
read_multipart (Builder        *self,
                GMimeMultipart *multipart,
                Place           place,
                guint           depth)
{
  guint n = (guint) g_mime_multipart_get_count (multipart);
  gboolean related = _genkan_message_part_is (multipart, "multipart", "related");
  guint root = related ? find_related_root (multipart, n) : 0;

  if (_genkan_message_part_is (multipart, "multipart", "alternative"))
    {
      read_alternative (self, multipart, MIN (n, GENKAN_LIMIT_PARTS), place, depth);
      return;
    }
  for (guint i = 0; i < n && self->n_parts < GENKAN_LIMIT_PARTS; i++)
    read_object (self, g_mime_multipart_get_part (multipart, (int) i), related && i != root ? PLACE_ATTACHMENT : place, depth + 1);

  /* no part was found where there should be some: mail programs then show what there is */
  if (n == 0 && g_mime_multipart_get_prologue (multipart) != NULL)
    {
      g_autofree char *text = g_utf8_make_valid (g_mime_multipart_get_prologue (multipart), -1);

      append_words (self, text);
    }
}

static void
read_inside (Builder *self,
             GBytes  *inside,
             Place    place,
             guint    depth)
{
  g_auto (GenkanMessageTree) tree = { 0 };
  gsize length;
  const char *data = g_bytes_get_data (inside, &length);

  _genkan_message_tree_init (&tree, data, length);
  if (tree.root != NULL)
    read_object (self, tree.root, place, depth + 1);
}

/* Returns: whether it was an opaque signature with a mail part inside */
static gboolean
read_opaque (Builder   *self,
             GMimePart *part,
             Place      place,
             guint      depth)
{
  g_autoptr (GBytes) decoded = NULL;
  g_autoptr (GBytes) inside = NULL;

  if (!_genkan_message_part_is (part, "application", "pkcs7-mime") && !_genkan_message_part_is (part, "application", "x-pkcs7-mime"))
    return FALSE;

  decoded = _genkan_message_part_decode (part, GENKAN_LIMIT_SIGNATURE, &self->message->traits);
  inside = _genkan_message_signed_inside (decoded);
  if (inside == NULL)
    return FALSE;

  /* only a signature around everything says something about the sender */
  if (depth == 0)
    self->message->signature = copy_bytes (decoded);
  read_inside (self, inside, place, depth);

  return TRUE;
}

static void
read_object (Builder     *self,
             GMimeObject *object,
             Place        place,
             guint        depth)
{
  if (depth > GENKAN_LIMIT_PART_DEPTH || self->n_parts >= GENKAN_LIMIT_PARTS)
    {
      self->message->traits |= GENKAN_MESSAGE_TRAIT_TRUNCATED;
      return;
    }
  self->n_parts++;

  if (GMIME_IS_MULTIPART (object))
    {
      read_multipart (self, GMIME_MULTIPART (object), place, depth);
    }
  else if (GMIME_IS_MESSAGE_PART (object))
    {
      read_inner_mail (self, GMIME_MESSAGE_PART (object), depth);
    }
  else if (GMIME_IS_PART (object) && !read_opaque (self, GMIME_PART (object), place, depth))
    {
      g_autofree char *name = _genkan_message_part_name (GMIME_PART (object));

      if (is_calendar (GMIME_PART (object), name))
        read_calendar (self, GMIME_PART (object));
      else if (is_body (object) && place != PLACE_ATTACHMENT)
        read_words (self, GMIME_PART (object), place);
      else
        read_attachment (self, GMIME_PART (object));
    }
}

/* A detached signature is only looked at when it covers everything that is shown: what is read then are the signed bytes. */
static gboolean
read_signed (Builder     *self,
             GMimeObject *root,
             const char  *body,
             gsize        length)
{
  GMimeMultipart *multipart = GMIME_IS_MULTIPART (root) ? GMIME_MULTIPART (root) : NULL;
  GMimeObject *signature;
  const char *boundary;
  g_autoptr (GBytes) decoded = NULL;

  if (multipart == NULL || !_genkan_message_part_is (root, "multipart", "signed") || g_mime_multipart_get_count (multipart) != 2)
    return FALSE;

  signature = g_mime_multipart_get_part (multipart, 1);
  boundary = g_mime_multipart_get_boundary (multipart);
  if (boundary == NULL || *boundary == '\0' || !GMIME_IS_PART (signature) ||
      !(_genkan_message_part_is (signature, "application", "pkcs7-signature") ||
        _genkan_message_part_is (signature, "application", "x-pkcs7-signature")))
    return FALSE;

  self->message->signed_content = _genkan_message_signed_bytes (body, length, boundary);
  if (self->message->signed_content == NULL)
    return FALSE;

  decoded = _genkan_message_part_decode (GMIME_PART (signature), GENKAN_LIMIT_SIGNATURE, &self->message->traits);
  self->message->signature = copy_bytes (decoded);
  read_inside (self, self->message->signed_content, PLACE_BODY, 0);
  read_attachment (self, GMIME_PART (signature));

  return TRUE;
}

static void
read_codes (Builder *self)
{
  for (guint i = 0; i < self->html.pictures->len; i++)
    _genkan_message_add_codes (self->message, g_ptr_array_index (self->html.pictures, i), NULL, NULL);
}

static gboolean
has_words (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static void
finish (Builder *self)
{
  GenkanMessage *message = self->message;

  message->traits |= self->html.traits;
  message->text = g_strchomp (g_string_free (g_steal_pointer (&self->html.text), FALSE));
  g_strstrip (self->html.hidden->str);
  if (has_words (self->html.hidden->str))
    {
      message->hidden_text = g_strdup (self->html.hidden->str);
      message->traits |= GENKAN_MESSAGE_TRAIT_HIDDEN_TEXT;
    }
  if (self->html.linked_picture && self->html.n_visible < MIN_VISIBLE)
    message->traits |= GENKAN_MESSAGE_TRAIT_IMAGE_ONLY;

  _genkan_message_add_text_links (message);
  if (self->unseen->len > 0)
    _genkan_message_compare_parts (message, self->unseen->str);
  read_codes (self);
}

/**
 * _genkan_message_read_parts:
 * @body: where the body begins in message->raw
 *
 * Reads the parts of a mail, whatever they are packed into, within the limits.
 */
void
_genkan_message_read_parts (GenkanMessage *message,
                            gsize          body)
{
  g_auto (GenkanMessageTree) tree = { 0 };
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GString) hidden = g_string_new (NULL);
  g_autoptr (GString) unseen = g_string_new (NULL);
  Builder self = { .message = message, .unseen = unseen };
  gsize length;
  const char *data = g_bytes_get_data (message->raw, &length);

  self.html.text = g_string_new (NULL);
  self.html.hidden = hidden;
  self.html.links = message->links;
  self.html.pictures = pictures;

  _genkan_message_tree_init (&tree, data, length);
  if (tree.root != NULL && !read_signed (&self, tree.root, data + body, length - body))
    read_object (&self, tree.root, PLACE_BODY, 0);

  finish (&self);
}

/**
 * _genkan_message_read_mail:
 * @raw: a mail; kept
 *
 * Returns: (transfer full) (nullable): %NULL when @raw does not begin with the headers of a mail
 */
GenkanMessage *
_genkan_message_read_mail (GBytes *raw)
{
  g_autoptr (GenkanMessage) message = genkan_message_new ();
  gsize length;
  const char *data = g_bytes_get_data (raw, &length);
  gsize body = length > 0 ? _genkan_message_split_headers (data, length, message) : 0;

  if (!_genkan_message_has_mail_headers (message))
    return NULL;

  message->is_mail = TRUE;
  message->raw = g_bytes_ref (raw);
  _genkan_message_read_headers (message);
  _genkan_message_read_parts (message, body);

  return g_steal_pointer (&message);
}
