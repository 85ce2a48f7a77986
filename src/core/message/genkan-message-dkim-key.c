/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-dkim-private.h"

/* Keys as they stand in the DNS: RFC 6376, section 3.6.1; RFC 8463 for Ed25519. */

/* RFC 8301, section 3.2: shorter ones prove nothing. Much longer ones only cost time. */
#define MIN_RSA_BITS 1024
#define MAX_RSA_BITS 8192
#define ED25519_BYTES 32

/* An object identifier for rsaEncryption with empty parameters, DER. */
static const guint8 rsa_algorithm[] = { 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00 };

/* Whether @list, separated by colons, names @word or everything. */
static gboolean
list_has (const char *list,
          const char *word)
{
  g_auto (GStrv) words = g_strsplit (list, ":", 20);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (g_strstrip (words[i]), word) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
append_der_head (GByteArray *out,
                 guint8      tag,
                 gsize       length)
{
  const guint8 head[] = { tag, 0x82, (guint8) (length >> 8), (guint8) length };

  g_byte_array_append (out, head, sizeof head);
}

/* RFC 6376 names the bare RSAPublicKey, everybody publishes the SubjectPublicKeyInfo: the first is wrapped into the second. */
static gboolean
import_bare_rsa (gnutls_pubkey_t  key,
                 const guint8    *bytes,
                 gsize            length)
{
  g_autoptr (GByteArray) der = g_byte_array_new ();
  gnutls_datum_t datum;

  if (length > 4096)
    return FALSE;

  append_der_head (der, 0x30, sizeof rsa_algorithm + 5 + length);
  g_byte_array_append (der, rsa_algorithm, sizeof rsa_algorithm);
  append_der_head (der, 0x03, length + 1);
  g_byte_array_append (der, (const guint8 *) "", 1);
  g_byte_array_append (der, bytes, (guint) length);
  datum.data = der->data;
  datum.size = der->len;

  return gnutls_pubkey_import (key, &datum, GNUTLS_X509_FMT_DER) == GNUTLS_E_SUCCESS;
}

static gboolean
import_rsa (gnutls_pubkey_t  key,
            guint8          *bytes,
            gsize            length)
{
  gnutls_datum_t datum = { bytes, (unsigned) length };
  unsigned bits = 0;

  if (gnutls_pubkey_import (key, &datum, GNUTLS_X509_FMT_DER) != GNUTLS_E_SUCCESS && !import_bare_rsa (key, bytes, length))
    return FALSE;

  return gnutls_pubkey_get_pk_algorithm (key, &bits) == GNUTLS_PK_RSA && bits >= MIN_RSA_BITS && bits <= MAX_RSA_BITS;
}

static gboolean
import_ed25519 (gnutls_pubkey_t  key,
                guint8          *bytes,
                gsize            length)
{
  gnutls_datum_t datum = { bytes, (unsigned) length };

  return length == ED25519_BYTES &&
         gnutls_pubkey_import_ecc_raw (key, GNUTLS_ECC_CURVE_ED25519, &datum, NULL) == GNUTLS_E_SUCCESS;
}

static gboolean
allows (GHashTable                *tags,
        const GenkanDkimSignature *signature)
{
  gboolean rsa = signature->algorithm == GNUTLS_SIGN_RSA_SHA256;
  const char *version = g_hash_table_lookup (tags, "v");
  const char *kind = g_hash_table_lookup (tags, "k");
  const char *hashes = g_hash_table_lookup (tags, "h");
  const char *services = g_hash_table_lookup (tags, "s");
  const char *flags = g_hash_table_lookup (tags, "t");

  if (version != NULL && !g_str_equal (version, "DKIM1"))
    return FALSE;
  if (g_ascii_strcasecmp (kind != NULL ? kind : "rsa", rsa ? "rsa" : "ed25519") != 0)
    return FALSE;
  if (hashes != NULL && !list_has (hashes, "sha256"))
    return FALSE;
  if (services != NULL && !list_has (services, "*") && !list_has (services, "email"))
    return FALSE;
  /* y: the domain is only testing, section 3.6.1: no different from unsigned mail */
  if (flags != NULL && list_has (flags, "y"))
    return FALSE;

  return flags == NULL || !list_has (flags, "s") || g_str_equal (signature->domain, signature->identity_domain);
}

/**
 * _genkan_dkim_key_parse:
 * @record: the TXT record
 *
 * A withdrawn key (an empty p=) is no key: whoever changes keys withdraws the old ones, so old genuine mail meets them.
 *
 * Returns: (transfer full) (nullable): a key that may be used for @signature, or %NULL
 */
gnutls_pubkey_t
_genkan_dkim_key_parse (const char                *record,
                        const GenkanDkimSignature *signature)
{
  gsize record_length = strnlen (record, GENKAN_LIMIT_HEADER + 1);
  g_autoptr (GHashTable) tags = record_length <= GENKAN_LIMIT_HEADER ? _genkan_dkim_tags_parse (record, record_length) : NULL;
  const char *text = tags != NULL ? g_hash_table_lookup (tags, "p") : NULL;
  g_autofree guint8 *bytes = NULL;
  gnutls_pubkey_t key = NULL;
  gsize length;

  if (text == NULL || !allows (tags, signature))
    return NULL;

  bytes = g_base64_decode (text, &length);
  if (length == 0 || gnutls_pubkey_init (&key) != GNUTLS_E_SUCCESS)
    return NULL;
  if (signature->algorithm == GNUTLS_SIGN_RSA_SHA256 ? import_rsa (key, bytes, length) : import_ed25519 (key, bytes, length))
    return key;

  gnutls_pubkey_deinit (key);

  return NULL;
}
