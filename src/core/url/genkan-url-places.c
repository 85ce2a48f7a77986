/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-places.h"

#include <string.h>

#define NONE G_MAXUINT

typedef struct
{
  guint64 hash;
  guint   first; /* index into places, or NONE */
} Slot;

struct _GenkanUrlPlaces
{
  GArray       *places;
  Slot         *slots;
  guint         mask;
  GStringChunk *strings;
};

/* Domains are hashed from their end, so that one walk over a host gives the hashes of all its endings. */
static inline guint64
hash_step (guint64 hash,
           char    c)
{
  return (hash ^ (guchar) c) * G_GUINT64_CONSTANT (0x100000001b3);
}

#define HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)

static inline guint
slot_of (const GenkanUrlPlaces *self,
         guint64                hash)
{
  return (guint) (hash ^ (hash >> 29)) & self->mask;
}

static guint64
hash_domain (const char *domain,
             gsize       length)
{
  guint64 hash = HASH_START;

  while (length > 0)
    hash = hash_step (hash, domain[--length]);

  return hash;
}

static guint
first_of (const GenkanUrlPlaces *self,
          guint64                hash,
          const char            *domain,
          gsize                  length)
{
  for (guint i = slot_of (self, hash);; i = (i + 1) & self->mask)
    {
      const Slot *slot = &self->slots[i];

      if (slot->first == NONE)
        return NONE;
      if (slot->hash == hash)
        {
          const char *known = g_array_index (self->places, GenkanUrlPlace, slot->first).domain;

          if (strlen (known) == length && memcmp (known, domain, length) == 0)
            return slot->first;
        }
    }
}

static void
append (GenkanUrlPlaces     *self,
        const GenkanService *service,
        const char          *domain,
        GenkanUrlPlaceRole   role,
        GenkanHostingKind    kind,
        gboolean             with_subdomains)
{
  const char *slash = strchr (domain, '/');
  GenkanUrlPlace place = {
    .service = service,
    .domain = slash != NULL ? g_string_chunk_insert_len (self->strings, domain, slash - domain) : domain,
    .path = slash,
    .role = role,
    .kind = kind,
    .with_subdomains = with_subdomains,
    .next = NONE,
  };

  g_array_append_val (self->places, place);
}

static void
append_all (GenkanUrlPlaces     *self,
            const GenkanService *service,
            const char * const  *domains,
            GenkanUrlPlaceRole   role)
{
  for (gsize i = 0; domains != NULL && domains[i] != NULL; i++)
    append (self, service, domains[i], role, GENKAN_HOSTING_SHARED, TRUE);
}

static void
build_slots (GenkanUrlPlaces *self)
{
  guint n = 64;

  while (n < self->places->len * 3)
    n *= 2;
  self->mask = n - 1;
  self->slots = g_new (Slot, n);
  for (guint i = 0; i < n; i++)
    self->slots[i] = (Slot) { 0, NONE };

  for (guint p = 0; p < self->places->len; p++)
    {
      GenkanUrlPlace *place = &g_array_index (self->places, GenkanUrlPlace, p);
      gsize length = strlen (place->domain);
      guint64 hash = hash_domain (place->domain, length);
      guint first = first_of (self, hash, place->domain, length);

      if (first != NONE)
        {
          GenkanUrlPlace *before = &g_array_index (self->places, GenkanUrlPlace, first);

          place->next = before->next;
          before->next = p;
        }
      else
        {
          guint i = slot_of (self, hash);

          while (self->slots[i].first != NONE)
            i = (i + 1) & self->mask;
          self->slots[i] = (Slot) { hash, p };
        }
    }
}

/** genkan_url_places_new: @catalog must outlive the places. */
GenkanUrlPlaces *
genkan_url_places_new (GenkanCatalog *catalog)
{
  GenkanUrlPlaces *self = g_new0 (GenkanUrlPlaces, 1);
  const GenkanHostingPlace *hosting;
  guint n;

  self->places = g_array_new (FALSE, FALSE, sizeof (GenkanUrlPlace));
  self->strings = g_string_chunk_new (4096);

  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (catalog, i);

      append_all (self, service, service->official_domains, GENKAN_URL_PLACE_OFFICIAL);
      append_all (self, service, service->candidate_domains, GENKAN_URL_PLACE_CANDIDATE);
      append_all (self, service, service->shared_hosts, GENKAN_URL_PLACE_SHARED);
    }

  hosting = genkan_catalog_get_hosting (catalog, &n);
  for (guint i = 0; i < n; i++)
    {
      append (self, NULL, hosting[i].host, GENKAN_URL_PLACE_SHARED, hosting[i].kind, hosting[i].with_subdomains);
      g_array_index (self->places, GenkanUrlPlace, self->places->len - 1).path = hosting[i].path;
    }

  build_slots (self);

  return self;
}

void
genkan_url_places_free (GenkanUrlPlaces *self)
{
  g_array_unref (self->places);
  g_string_chunk_free (self->strings);
  g_free (self->slots);
  g_free (self);
}

static gboolean
path_matches (const GenkanUrl *url,
              const char      *path)
{
  gsize length;

  if (path == NULL || *path == '\0' || g_str_equal (path, "/"))
    return TRUE;

  length = strlen (path);
  if (url->rest.length < length || g_ascii_strncasecmp (url->text + url->rest.start, path, length) != 0)
    return FALSE;

  /* "/url" is not "/urlaub" */
  return path[length - 1] == '/' || url->rest.length == length ||
         !g_ascii_isalnum (url->text[url->rest.start + length]);
}

static void
consider (const GenkanUrl      *url,
          const GenkanUrlPlace *place,
          gboolean              whole_host,
          const GenkanService  *preferred,
          GenkanUrlPlaceMatch  *match)
{
  if (!whole_host && !place->with_subdomains)
    return;
  if (!path_matches (url, place->path))
    return;

  switch (place->role)
    {
    case GENKAN_URL_PLACE_OFFICIAL:
      /* of the services that share a domain, the one that was asked about */
      if (match->official == NULL || !g_str_equal (match->official->domain, place->domain) ||
          place->service == preferred)
        match->official = place;
      break;
    case GENKAN_URL_PLACE_CANDIDATE:
      match->candidate = place;
      break;
    case GENKAN_URL_PLACE_SHARED:
      if (place->kind == GENKAN_HOSTING_TENANT || place->kind == GENKAN_HOSTING_DYNAMIC_DNS)
        match->tenant = place;
      else if (match->hidden == NULL || match->hidden->kind == GENKAN_HOSTING_SHARED || place->kind != GENKAN_HOSTING_SHARED ||
               !g_str_equal (match->hidden->domain, place->domain))
        match->hidden = place; /* a company's own list says only that it hides; the other one says how */
      break;
    default:
      break;
    }
}

/**
 * genkan_url_places_match:
 * @preferred: (nullable): the service to name when several share a domain
 * @match: (out caller-allocates): the longest, that is the most specific, match of each role
 *
 * A host belongs to a domain when it equals it or ends with a dot and it; compared label by label from the right.
 */
void
genkan_url_places_match (GenkanUrlPlaces     *self,
                         const GenkanUrl     *url,
                         const GenkanService *preferred,
                         GenkanUrlPlaceMatch *match)
{
  guint64 hash = HASH_START;

  *match = (GenkanUrlPlaceMatch) { NULL, NULL, NULL, NULL };
  if (url->n_labels == 0)
    return;

  for (guint i = url->host_length, label = url->n_labels; i-- > 0;)
    {
      hash = hash_step (hash, url->host[i]);
      if (i != url->label_start[label - 1])
        continue;

      for (guint p = first_of (self, hash, url->host + i, url->host_length - i); p != NONE;
           p = g_array_index (self->places, GenkanUrlPlace, p).next)
        consider (url, &g_array_index (self->places, GenkanUrlPlace, p), i == 0, preferred, match);
      label--;
    }

  /* An official name below a shared one is official; a shared one below an official one is not. */
  if (match->official != NULL && match->hidden != NULL &&
      strlen (match->official->domain) > strlen (match->hidden->domain))
    match->hidden = NULL;
}

/** Returns: (nullable): the place when exactly @domain is on an official list */
const GenkanUrlPlace *
genkan_url_places_official (GenkanUrlPlaces *self,
                            const char      *domain,
                            gsize            length)
{
  for (guint p = first_of (self, hash_domain (domain, length), domain, length); p != NONE;
       p = g_array_index (self->places, GenkanUrlPlace, p).next)
    {
      const GenkanUrlPlace *place = &g_array_index (self->places, GenkanUrlPlace, p);

      if (place->role == GENKAN_URL_PLACE_OFFICIAL)
        return place;
    }

  return NULL;
}
