/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-owner.h"

#include <libpsl.h>
#include <string.h>

/* Whether a suffix is private is asked for the same few suffixes over and over. */
#define N_REMEMBERED 256

typedef struct
{
  char     suffix[56];
  gboolean tenant;
  gboolean known;
} Remembered;

struct _GenkanUrlOwners
{
  psl_ctx_t  *loaded;
  Remembered  remembered[N_REMEMBERED];
};

/** genkan_url_owners_new: the public suffix list of the system, or the one built into libpsl when there is none. */
GenkanUrlOwners *
genkan_url_owners_new (void)
{
  GenkanUrlOwners *self = g_new0 (GenkanUrlOwners, 1);

  self->loaded = psl_latest (NULL);

  return self;
}

void
genkan_url_owners_free (GenkanUrlOwners *self)
{
  psl_free (self->loaded);
  g_free (self);
}

static const psl_ctx_t *
list (GenkanUrlOwners *self)
{
  return self->loaded != NULL ? self->loaded : psl_builtin ();
}

static Remembered *
remember (GenkanUrlOwners *self,
          const char      *suffix,
          Remembered      *scratch)
{
  guint hash = g_str_hash (suffix);
  Remembered *slot = strlen (suffix) < sizeof slot->suffix ? &self->remembered[hash % N_REMEMBERED] : scratch;

  if (slot == scratch || slot->suffix[0] == '\0' || !g_str_equal (slot->suffix, suffix))
    {
      g_strlcpy (slot->suffix, suffix, sizeof slot->suffix);
      slot->tenant = !psl_is_public_suffix2 (list (self), suffix, PSL_TYPE_ICANN);
      /* without the implicit rule "*": is this ending in the list at all? */
      slot->known = slot->tenant || psl_is_public_suffix2 (list (self), suffix, PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE);
    }

  return slot;
}

/**
 * genkan_url_owners_find:
 * @url: parsed and valid
 *
 * Finds the owner: one label more than the public suffix, private section included, because the names below
 * `duckdns.org` or `github.io` belong to different people. Source: publicsuffix.org, "Registry and private divisions".
 * An ending that does not exist, typed without a scheme, is taken for text such as `report.docx`.
 */
void
genkan_url_owners_find (GenkanUrlOwners *self,
                        GenkanUrl       *url)
{
  Remembered scratch;
  Remembered *slot;
  const char *suffix;
  guint i;

  if (url->status != GENKAN_URL_OK || (url->traits & GENKAN_URL_TRAIT_IP))
    return;

  suffix = psl_unregistrable_domain (list (self), url->host);
  url->suffix_start = suffix != NULL ? (guint) (suffix - url->host) : url->label_start[url->n_labels - 1];
  slot = remember (self, url->host + url->suffix_start, &scratch);
  url->known_suffix = slot->known;
  url->tenant = slot->tenant && slot->known && url->suffix_start > 0;

  for (i = 0; i + 1 < url->n_labels && url->label_start[i + 1] < url->suffix_start; i++)
    ;
  url->owner_start = url->label_start[i];
  if (url->suffix_start == 0)
    url->owner_start = 0;

  if (!slot->known && (url->traits & GENKAN_URL_TRAIT_NO_SCHEME))
    url->status = GENKAN_URL_NO_ADDRESS;
}
