/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-dkim-private.h"
#include "genkan-message-domain-private.h"

/**
 * _genkan_dkim_tags_parse:
 * @text: `name=value; name=value`, RFC 6376, section 3.2
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): values without white space at the ends, or %NULL when
 *   the list is broken or says one thing twice
 */
GHashTable *
_genkan_dkim_tags_parse (const char *text,
                         gsize       length)
{
  g_autoptr (GHashTable) tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) parts = g_strsplit (copy, ";", 64);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (parts[i], '=');
      char *name;

      if (equals == NULL)
        {
          if (*g_strstrip (parts[i]) != '\0')
            return NULL;
          continue;
        }
      *equals = '\0';
      name = g_strstrip (parts[i]);
      if (*name == '\0' || g_hash_table_contains (tags, name))
        return NULL;
      g_hash_table_insert (tags, g_strdup (name), g_strdup (g_strstrip (equals + 1)));
    }

  return g_steal_pointer (&tags);
}

void
_genkan_dkim_signature_free (GenkanDkimSignature *self)
{
  g_free (self->domain);
  g_free (self->selector);
  g_free (self->identity_domain);
  g_strfreev (self->covered);
  g_clear_pointer (&self->body_hash, g_bytes_unref);
  g_clear_pointer (&self->signature, g_bytes_unref);
  g_free (self);
}

static GBytes *
read_base64 (const char *text)
{
  gsize length;
  guint8 *bytes;

  if (text == NULL)
    return NULL;
  bytes = g_base64_decode (text, &length);

  return g_bytes_new_take (bytes, length);
}

/* Returns: the number, or -1 when there is none or it is not one */
static gint64
read_number (const char *text)
{
  guint64 number;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &number, NULL) ? (gint64) number : -1;
}

static gboolean
read_form (GenkanDkimSignature *self,
           const char          *form)
{
  g_auto (GStrv) parts = g_strsplit (form != NULL ? form : "simple", "/", 2);

  if (parts[0] == NULL)
    return FALSE;
  self->relaxed_header = g_ascii_strcasecmp (parts[0], "relaxed") == 0;
  self->relaxed_body = parts[1] != NULL && g_ascii_strcasecmp (parts[1], "relaxed") == 0;

  return (self->relaxed_header || g_ascii_strcasecmp (parts[0], "simple") == 0) &&
         (self->relaxed_body || parts[1] == NULL || g_ascii_strcasecmp (parts[1], "simple") == 0);
}

static void
read_covered (GenkanDkimSignature *self,
              const char          *list)
{
  self->covered = g_strsplit (list != NULL ? list : "", ":", 200);
  for (gsize i = 0; self->covered[i] != NULL; i++)
    g_strstrip (self->covered[i]);
}

/* i= is the domain of d= or one below it. */
static gboolean
read_identity (GenkanDkimSignature *self,
               const char          *identity)
{
  g_autofree char *dotted = g_strconcat (".", self->domain, NULL);

  self->identity_domain = identity != NULL ? _genkan_message_domain_read (identity, -1) : g_strdup (self->domain);

  return self->identity_domain != NULL &&
         (g_str_equal (self->identity_domain, self->domain) || g_str_has_suffix (self->identity_domain, dotted));
}

static gnutls_sign_algorithm_t
read_algorithm (const char *name)
{
  if (g_strcmp0 (name, "rsa-sha256") == 0)
    return GNUTLS_SIGN_RSA_SHA256;
  if (g_strcmp0 (name, "ed25519-sha256") == 0)
    return GNUTLS_SIGN_EDDSA_ED25519;

  /* rsa-sha1 too: RFC 8301, section 3.1 */
  return GNUTLS_SIGN_UNKNOWN;
}

static gboolean
is_complete (const GenkanDkimSignature *self)
{
  return self->algorithm != GNUTLS_SIGN_UNKNOWN && self->selector != NULL && *self->selector != '\0' &&
         self->body_hash != NULL && g_bytes_get_size (self->body_hash) == GENKAN_DKIM_DIGEST &&
         self->signature != NULL && g_bytes_get_size (self->signature) > 0 && self->covered[0] != NULL;
}

static gboolean
read_tags (GenkanDkimSignature *self,
           GHashTable          *tags)
{
  const char *limit = g_hash_table_lookup (tags, "l");
  const char *expires = g_hash_table_lookup (tags, "x");
  const char *query = g_hash_table_lookup (tags, "q");

  self->selector = g_ascii_strdown (g_hash_table_lookup (tags, "s") != NULL ? g_hash_table_lookup (tags, "s") : "", -1);
  self->body_hash = read_base64 (g_hash_table_lookup (tags, "bh"));
  self->signature = read_base64 (g_hash_table_lookup (tags, "b"));
  self->algorithm = read_algorithm (g_hash_table_lookup (tags, "a"));
  self->body_limit = read_number (limit);
  self->expires = read_number (expires);
  read_covered (self, g_hash_table_lookup (tags, "h"));

  return g_strcmp0 (g_hash_table_lookup (tags, "v"), "1") == 0 && read_form (self, g_hash_table_lookup (tags, "c")) &&
         read_identity (self, g_hash_table_lookup (tags, "i")) && (limit == NULL || self->body_limit >= 0) &&
         (expires == NULL || self->expires >= 0) && (query == NULL || strstr (query, "dns/txt") != NULL) &&
         g_strv_contains ((const char * const *) self->covered, "") == FALSE && is_complete (self);
}

/**
 * _genkan_dkim_signature_parse:
 *
 * Returns: (transfer full) (nullable): the signature, or %NULL when it is broken or of a kind that is not verified
 */
GenkanDkimSignature *
_genkan_dkim_signature_parse (const GenkanDkimField *field)
{
  g_autoptr (GenkanDkimSignature) self = g_new0 (GenkanDkimSignature, 1);
  const char *colon = memchr (field->start, ':', field->length);
  g_autoptr (GHashTable) tags = NULL;
  const char *domain;

  if (colon == NULL || field->length > GENKAN_LIMIT_HEADER)
    return NULL;
  tags = _genkan_dkim_tags_parse (colon + 1, field->length - (colon + 1 - field->start));
  domain = tags != NULL ? g_hash_table_lookup (tags, "d") : NULL;
  self->domain = domain != NULL ? _genkan_message_domain_read (domain, -1) : NULL;
  if (self->domain == NULL || !read_tags (self, tags))
    return NULL;

  return g_steal_pointer (&self);
}
