/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-private.h"

#include <string.h>

#include "genkan-romaji-private.h"
#include "genkan-text.h"

/* Nobody types more into a search box; a longer text matches nothing anyway. */
#define MAX_QUERY 200

typedef enum
{
  MATCH_EXACT,
  MATCH_PREFIX,
  MATCH_WORD,
  MATCH_INSIDE,
  MATCH_NONE,
} Match;

typedef enum
{
  KEY_NAME,
  KEY_ROMAJI, /* compared with the canonical romaji of the query */
  KEY_TAIL,   /* begins at a later word of a name */
  KEY_DOMAIN, /* whoever types a name means the name, even where a domain has the same letters */
} KeyKind;

/* @text: folded */
typedef struct
{
  char    *text;
  KeyKind  kind;
} Key;

/* One array of keys a service, in the order of the services. */
struct _GenkanCatalogIndex
{
  GPtrArray *keys;
};

static void
clear_key (gpointer data)
{
  g_free (((Key *) data)->text);
}

static void
add_key (GArray  *keys,
         char    *folded,
         KeyKind  kind)
{
  Key key = { .text = folded, .kind = kind };

  if (*folded == '\0')
    g_free (folded);
  else
    g_array_append_val (keys, key);
}

static void
add_name_keys (GArray     *keys,
               const char *name)
{
  gboolean after_gap = FALSE;

  add_key (keys, genkan_text_fold (name), KEY_NAME);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_gap = !g_unichar_isalnum (c) && c != 0x30fc;

      if (!is_gap && after_gap && p != name)
        add_key (keys, genkan_text_fold (p), KEY_TAIL);
      after_gap = is_gap;
    }
}

static GArray *
collect_keys (const GenkanService *service)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_autofree char *romaji = _genkan_romaji_from_hiragana (service->reading);

  g_array_set_clear_func (keys, clear_key);

  add_name_keys (keys, service->name_ja);
  add_name_keys (keys, service->name_en);
  for (guint i = 0; service->aliases[i] != NULL; i++)
    add_name_keys (keys, service->aliases[i]);
  add_key (keys, genkan_text_fold (service->id), KEY_NAME);
  add_key (keys, genkan_text_fold (service->reading), KEY_NAME);
  add_key (keys, _genkan_romaji_canonical (romaji), KEY_ROMAJI);
  for (guint i = 0; service->official_domains[i] != NULL; i++)
    add_key (keys, genkan_text_fold (service->official_domains[i]), KEY_DOMAIN);

  return keys;
}

static GenkanCatalogIndex *
index_new (GenkanCatalog *catalog)
{
  GenkanCatalogIndex *index = g_new0 (GenkanCatalogIndex, 1);

  index->keys = g_ptr_array_new_full (catalog->services->len, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < catalog->services->len; i++)
    g_ptr_array_add (index->keys, collect_keys (g_ptr_array_index (catalog->services, i)));

  return index;
}

void
_genkan_catalog_index_free (GenkanCatalogIndex *index)
{
  g_ptr_array_unref (index->keys);
  g_free (index);
}

static Match
match_key (const Key  *key,
           const char *query)
{
  const char *found = strstr (key->text, query);

  if (found == NULL)
    return MATCH_NONE;
  if (found != key->text)
    return MATCH_INSIDE;
  if (key->kind == KEY_TAIL)
    return MATCH_WORD;

  return key->text[strlen (query)] == '\0' && key->kind != KEY_DOMAIN ? MATCH_EXACT : MATCH_PREFIX;
}

/* Somebody who has typed `sh` may be on the way to `sha`, compared as `sya`, or to `shi`, compared as `si`. */
static char *
other_continuation (const char *query,
                    const char *romaji)
{
  char *other;

  if (!g_str_has_suffix (romaji, "y") || g_str_has_suffix (query, "y"))
    return NULL;

  other = g_strdup (romaji);
  other[strlen (other) - 1] = 'i';

  return other;
}

static Match
match_service (GArray     *keys,
               const char *query,
               const char *romaji,
               const char *other_romaji)
{
  Match best = MATCH_NONE;

  for (guint i = 0; i < keys->len && best != MATCH_EXACT; i++)
    {
      const Key *key = &g_array_index (keys, Key, i);

      best = MIN (best, match_key (key, key->kind == KEY_ROMAJI ? romaji : query));
      if (key->kind == KEY_ROMAJI && other_romaji != NULL)
        best = MIN (best, match_key (key, other_romaji));
    }

  return best;
}

static GPtrArray *
first_services (GenkanCatalog *catalog,
                guint          limit)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < catalog->services->len && i < limit; i++)
    g_ptr_array_add (found, g_ptr_array_index (catalog->services, i));

  return found;
}

/* Returns: (transfer container): what matches @folded at least as well as @worst, best first */
static GPtrArray *
search (GenkanCatalog *catalog,
        const char    *folded,
        Match          worst,
        guint          limit)
{
  GPtrArray *classes[MATCH_NONE];
  g_autofree char *romaji = _genkan_romaji_canonical (folded);
  g_autofree char *other_romaji = other_continuation (folded, romaji);
  GPtrArray *found = g_ptr_array_new ();

  if (catalog->index == NULL)
    catalog->index = index_new (catalog);

  for (guint m = 0; m < G_N_ELEMENTS (classes); m++)
    classes[m] = g_ptr_array_new ();
  for (guint i = 0; i < catalog->services->len; i++)
    {
      Match match = match_service (g_ptr_array_index (catalog->index->keys, i), folded, romaji, other_romaji);

      if (match <= worst)
        g_ptr_array_add (classes[match], g_ptr_array_index (catalog->services, i));
    }

  for (guint m = 0; m < G_N_ELEMENTS (classes); m++)
    {
      for (guint i = 0; i < classes[m]->len && found->len < limit; i++)
        g_ptr_array_add (found, g_ptr_array_index (classes[m], i));
      g_ptr_array_unref (classes[m]);
    }

  return found;
}

/**
 * genkan_catalog_search:
 * @query: what has been typed so far: kanji, kana, romaji, an alias or a domain
 * @limit: how many services are wanted; 0 for all
 *
 * Best matches first, equal ones in the order of importance. An empty query finds the most important services.
 *
 * Returns: (transfer container) (element-type GenkanService): possibly empty
 */
GPtrArray *
genkan_catalog_search (GenkanCatalog *catalog,
                       const char    *query,
                       guint          limit)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (catalog != NULL && query != NULL, NULL);

  if (limit == 0)
    limit = G_MAXUINT;
  if (strnlen (query, MAX_QUERY + 1) > MAX_QUERY)
    return g_ptr_array_new ();

  folded = genkan_text_fold (query);

  return *folded != '\0' ? search (catalog, folded, MATCH_INSIDE, limit) : first_services (catalog, limit);
}

/**
 * genkan_catalog_search_beginnings:
 * @query: what has been typed so far, not necessarily meant for us
 * @limit: how many services are wanted; 0 for all
 *
 * The same for a place where people search for anything: finds only services one of whose names, or a word in one,
 * begins with the query. An empty query finds nothing.
 *
 * Returns: (transfer container) (element-type GenkanService): possibly empty
 */
GPtrArray *
genkan_catalog_search_beginnings (GenkanCatalog *catalog,
                                  const char    *query,
                                  guint          limit)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (catalog != NULL && query != NULL, NULL);

  if (strnlen (query, MAX_QUERY + 1) > MAX_QUERY)
    return g_ptr_array_new ();

  folded = genkan_text_fold (query);

  return *folded != '\0' ? search (catalog, folded, MATCH_WORD, limit != 0 ? limit : G_MAXUINT) : g_ptr_array_new ();
}
