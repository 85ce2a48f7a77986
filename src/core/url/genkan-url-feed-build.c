/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-feed-build.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-url-feed-private.h"
#include "genkan-url-owner.h"
#include "genkan-url-places.h"

#define MAX_REPORTS (50 * 1000 * 1000)

typedef struct
{
  GArray               *hashes[GENKAN_URL_FEED_N_PARTS];
  guint32               day;
  GenkanUrlOwners      *owners;
  GenkanUrlPlaces      *places;
  GenkanUrlFeedSummary *summary;
} Build;

static void
add_hash (Build             *self,
          GenkanUrlFeedPart  part,
          const char        *text,
          gsize              length)
{
  guint64 hash = genkan_url_feed_hash (text, length);

  g_array_append_val (self->hashes[part], hash);
}

/* "2025-03-31", also with a time behind it or slashes in it */
static guint32
read_day (const char *text,
          gsize       length)
{
  guint32 day = 0;
  guint n = 0;

  for (gsize i = 0; i < length && i < 10 && n < 8; i++)
    {
      if (g_ascii_isdigit (text[i]))
        {
          day = day * 10 + (guint32) (text[i] - '0');
          n++;
        }
    }

  return n == 8 && g_date_valid_dmy ((GDateDay) (day % 100), (GDateMonth) (day / 100 % 100), (GDateYear) (day / 10000))
           ? day : 0;
}

/* Takes one field of a CSV line (RFC 4180) out of it, in place. Returns: its length; @rest moves behind it */
static gsize
take_field (char  *field,
            char **rest)
{
  char *from = field;
  char *to = field;
  gboolean quoted = *from == '"';

  if (quoted)
    from++;
  while (*from != '\0' && (quoted || (*from != ',' && *from != '\t')))
    {
      if (quoted && from[0] == '"')
        {
          if (from[1] != '"')
            {
              quoted = FALSE;
              from++;
              continue;
            }
          from++;
        }
      *to++ = *from++;
    }
  *rest = *from != '\0' ? from + 1 : from;

  return (gsize) (to - field);
}

static void
add_line (Build *self,
          char  *line)
{
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  GenkanUrlPlaceMatch match;
  char *address;
  char *rest;
  gsize length = take_field (line, &address);
  guint32 day = read_day (line, length);

  length = take_field (address, &rest);
  self->summary->n_lines++;

  genkan_url_parse (url, address, length);
  genkan_url_owners_find (self->owners, url);
  if (url->status != GENKAN_URL_OK)
    {
      if (self->summary->n_lines == 1 && day == 0)
        self->summary->n_lines = 0; /* the heading */
      else
        self->summary->n_skipped++;
      return;
    }

  self->day = MAX (self->day, day);
  add_hash (self, GENKAN_URL_FEED_ADDRESS, url->text, url->length);

  /* A false page in a shared place says nothing about its neighbours, nor about the place's owner. */
  genkan_url_places_match (self->places, url, NULL, &match);
  if (match.hidden != NULL || match.official != NULL || match.candidate != NULL)
    return;
  add_hash (self, GENKAN_URL_FEED_HOST, url->host, url->host_length);
  if (!(url->traits & GENKAN_URL_TRAIT_IP) && url->suffix_start > 0 && (match.tenant == NULL || url->tenant))
    add_hash (self, GENKAN_URL_FEED_OWNER, url->host + url->owner_start, url->host_length - url->owner_start);
}

static int
compare_hashes (gconstpointer a,
                gconstpointer b)
{
  guint64 x = *(const guint64 *) a;
  guint64 y = *(const guint64 *) b;

  return (x > y) - (x < y);
}

static guint32
sort_and_encode (GArray *hashes)
{
  guint n = 0;

  g_array_sort (hashes, compare_hashes);
  for (guint i = 0; i < hashes->len; i++)
    {
      guint64 hash = g_array_index (hashes, guint64, i);

      if (n == 0 || GUINT64_TO_LE (hash) != g_array_index (hashes, guint64, n - 1))
        g_array_index (hashes, guint64, n++) = GUINT64_TO_LE (hash);
    }
  g_array_set_size (hashes, n);

  return n;
}

static gboolean
write_out (Build      *self,
           const char *out_path,
           GError    **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  GenkanUrlFeedHeader header = { .version = GUINT32_TO_LE (GENKAN_URL_FEED_VERSION), .day = GUINT32_TO_LE (self->day) };

  memcpy (header.magic, GENKAN_URL_FEED_MAGIC, sizeof header.magic);
  for (guint i = 0; i < GENKAN_URL_FEED_N_PARTS; i++)
    header.counts[i] = GUINT32_TO_LE (sort_and_encode (self->hashes[i]));
  self->summary->n_addresses = self->hashes[GENKAN_URL_FEED_ADDRESS]->len;
  self->summary->n_hosts = self->hashes[GENKAN_URL_FEED_HOST]->len;
  self->summary->n_owners = self->hashes[GENKAN_URL_FEED_OWNER]->len;

  g_byte_array_append (out, (const guint8 *) &header, sizeof header);
  for (guint i = 0; i < GENKAN_URL_FEED_N_PARTS; i++)
    g_byte_array_append (out, (const guint8 *) self->hashes[i]->data, self->hashes[i]->len * 8);

  /* written beside and renamed: a list is replaced whole or not at all */
  if (!g_file_set_contents (out_path, (const char *) out->data, (gssize) out->len, NULL))
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE,
                           _("The list could not be written there. Please choose another folder."));
      return FALSE;
    }

  return TRUE;
}

/**
 * genkan_url_feed_build:
 * @catalog: tells which places are shared, so that one bad page does not condemn all of them
 * @csv: lines of date, address, brand (comma or tab; a heading is skipped)
 * @summary: (out caller-allocates): counts
 *
 * Makes the file that genkan_url_feed_open() maps.
 *
 * Returns: %FALSE with GENKAN_ERROR_UNREADABLE, _EMPTY, _TOO_LARGE or _UNAVAILABLE; nothing is written then
 */
gboolean
genkan_url_feed_build (GenkanCatalog        *catalog,
                       GInputStream         *csv,
                       const char           *out_path,
                       GenkanUrlFeedSummary *summary,
                       GCancellable         *cancellable,
                       GError              **error)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (csv);
  g_autoptr (GenkanUrlOwners) owners = genkan_url_owners_new ();
  g_autoptr (GenkanUrlPlaces) places = genkan_url_places_new (catalog);
  g_autoptr (GArray) addresses = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) hosts = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) owner_names = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GError) cause = NULL;
  Build build = { { addresses, hosts, owner_names }, 0, owners, places, summary };
  char *line;

  *summary = (GenkanUrlFeedSummary) { 0 };
  g_data_input_stream_set_newline_type (lines, G_DATA_STREAM_NEWLINE_TYPE_ANY);

  while ((line = g_data_input_stream_read_line (lines, NULL, cancellable, &cause)) != NULL)
    {
      if (*line != '\0' && strlen (line) <= 2 * GENKAN_LIMIT_ADDRESS)
        add_line (&build, line);
      g_free (line);
      if (summary->n_lines > MAX_REPORTS)
        {
          g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_TOO_LARGE, _("The list has too many lines."));
          return FALSE;
        }
    }
  if (cause != NULL)
    {
      g_set_error (error, GENKAN_ERROR, GENKAN_ERROR_UNREADABLE, _("The list could not be read: %s"), cause->message);
      return FALSE;
    }
  if (addresses->len == 0)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_EMPTY,
                           _("There is no address in this list. Each line should be a date, an address and a name."));
      return FALSE;
    }

  return write_out (&build, out_path, error);
}
