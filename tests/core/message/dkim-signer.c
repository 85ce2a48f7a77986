/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "dkim-signer.h"

#include <gnutls/abstract.h>
#include <string.h>

static const char private_key[] = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
static const char public_key[] = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

static gnutls_datum_t
decode (const char *text)
{
  gsize length;
  guchar *bytes = g_base64_decode (text, &length);
  gnutls_datum_t datum = { bytes, (unsigned) length };

  return datum;
}

static char *
sign_digest (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  gnutls_datum_t data = { digest, sizeof digest };
  gnutls_datum_t secret = decode (private_key);
  gnutls_datum_t open = decode (public_key);
  gnutls_datum_t signature;
  gnutls_privkey_t key;
  char *encoded;

  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text));
  g_checksum_get_digest (checksum, digest, &length);
  g_assert_cmpint (gnutls_privkey_init (&key), ==, GNUTLS_E_SUCCESS);
  g_assert_cmpint (gnutls_privkey_import_ecc_raw (key, GNUTLS_ECC_CURVE_ED25519, &open, NULL, &secret), ==, GNUTLS_E_SUCCESS);
  g_assert_cmpint (gnutls_privkey_sign_data2 (key, GNUTLS_SIGN_EDDSA_ED25519, 0, &data, &signature), ==, GNUTLS_E_SUCCESS);
  encoded = g_base64_encode (signature.data, signature.size);
  gnutls_free (signature.data);
  gnutls_privkey_deinit (key);
  g_free (secret.data);
  g_free (open.data);

  return encoded;
}

/**
 * dkim_signer_sign:
 * @domain: for which it is signed, with the selector `brisbane`
 * @tags: of the signature, in their relaxed form, up to bh=
 * @covered_canonical: the covered fields as relaxed canonicalisation leaves them, written down by hand
 * @body_canonical: the body likewise, as far as it is covered
 * @headers_and_body: what stands below the signature
 *
 * Returns: (transfer full): the signed mail
 */
char *
dkim_signer_sign (const char *domain,
                  const char *tags,
                  const char *covered_canonical,
                  const char *body_canonical,
                  const char *headers_and_body)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autofree char *hash = NULL;
  g_autofree char *field = NULL;
  g_autofree char *text = NULL;
  g_autofree char *signature = NULL;

  g_checksum_update (checksum, (const guchar *) body_canonical, (gssize) strlen (body_canonical));
  g_checksum_get_digest (checksum, digest, &length);
  hash = g_base64_encode (digest, length);
  field = g_strdup_printf ("v=1; a=ed25519-sha256; c=relaxed/relaxed; d=%s; s=brisbane; %s bh=%s; b=", domain, tags, hash);
  text = g_strconcat (covered_canonical, "dkim-signature:", field, NULL);
  signature = sign_digest (text);

  return g_strconcat ("DKIM-Signature: ", field, signature, "\r\n", headers_and_body, NULL);
}
