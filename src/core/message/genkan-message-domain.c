/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-domain-private.h"

#include <string.h>

#include "genkan-limits.h"

/**
 * _genkan_message_domain_read:
 * @text: a host name or a mail address as a server wrote it: `example.jp`, `@example.jp`, `<a@example.jp>`, `example.jp.`
 * @length: in bytes, or -1
 *
 * Returns: (transfer full) (nullable): the domain in lower case, or %NULL when it is none
 */
char *
_genkan_message_domain_read (const char *text,
                             gssize      length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  const char *end = text + size;
  const char *start = text;
  gboolean dot = FALSE;

  for (const char *p = text; p < end; p++)
    {
      if (*p == '@')
        start = p + 1;
    }
  while (start < end && (*start == '<' || g_ascii_isspace (*start)))
    start++;
  while (end > start && (end[-1] == '>' || end[-1] == '.' || g_ascii_isspace (end[-1])))
    end--;

  if (end == start || end - start > GENKAN_LIMIT_HOST || *start == '.')
    return NULL;
  for (const char *p = start; p < end; p++)
    {
      if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_' && *p != '.')
        return NULL;
      dot = dot || *p == '.';
    }

  return dot ? g_ascii_strdown (start, end - start) : NULL;
}

/**
 * _genkan_message_domain_dup_owner:
 *
 * Returns: (transfer full) (nullable): the registrable domain of @domain; %NULL when it is a number, or nobody can
 *   register it (`co.jp`, `localhost`)
 */
char *
_genkan_message_domain_dup_owner (GenkanUrlOwners *owners,
                                  const char      *domain)
{
  g_autofree GenkanUrl *url = g_new (GenkanUrl, 1);
  g_autofree char *address = NULL;

  if (domain == NULL || strlen (domain) > GENKAN_LIMIT_HOST)
    return NULL;

  /* with a scheme, so that a name under an ending that is not in the list yet counts as a name too */
  address = g_strconcat ("https://", domain, NULL);
  genkan_url_parse (url, address, strlen (address));
  genkan_url_owners_find (owners, url);
  if (url->status != GENKAN_URL_OK || (url->traits & GENKAN_URL_TRAIT_IP) || url->suffix_start == 0)
    return NULL;

  return g_strdup (url->host + url->owner_start);
}

/** Whether both belong to the same owner; a domain without one belongs to nobody. */
gboolean
_genkan_message_domain_same_owner (GenkanUrlOwners *owners,
                                   const char      *domain,
                                   const char      *other)
{
  g_autofree char *owner = NULL;
  g_autofree char *other_owner = NULL;

  if (domain == NULL || other == NULL)
    return FALSE;

  owner = _genkan_message_domain_dup_owner (owners, domain);
  other_owner = owner != NULL ? _genkan_message_domain_dup_owner (owners, other) : NULL;

  return other_owner != NULL && g_str_equal (owner, other_owner);
}
