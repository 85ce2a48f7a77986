/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gnutls/pkcs7.h>
#include <gnutls/x509.h>
#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-proof-private.h"
#include "genkan-message-roots-private.h"

/* S/MIME signatures, RFC 8551, by GnuTLS. A certificate must have been valid at the moment of signing, so a notice of three
 * years ago stays proved; the library compares with its own clock, so that part is done here. */

#define MAX_CHAIN 8
#define MAX_NAME 256
#define A_DAY (24 * 60 * 60)

typedef struct
{
  gnutls_pkcs7_t    pkcs7;
  gnutls_x509_crt_t certificates[GENKAN_LIMIT_CERTIFICATES];
  guint             n_certificates;
} Signature;

static void
signature_free (Signature *self)
{
  for (guint i = 0; i < self->n_certificates; i++)
    gnutls_x509_crt_deinit (self->certificates[i]);
  gnutls_pkcs7_deinit (self->pkcs7);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Signature, signature_free)

static void
read_certificates (Signature *self)
{
  for (guint i = 0; i < GENKAN_LIMIT_CERTIFICATES; i++)
    {
      gnutls_datum_t der;
      gnutls_x509_crt_t certificate;

      if (gnutls_pkcs7_get_crt_raw2 (self->pkcs7, i, &der) < 0)
        return;
      if (gnutls_x509_crt_init (&certificate) == GNUTLS_E_SUCCESS)
        {
          if (gnutls_x509_crt_import (certificate, &der, GNUTLS_X509_FMT_DER) == GNUTLS_E_SUCCESS)
            self->certificates[self->n_certificates++] = certificate;
          else
            gnutls_x509_crt_deinit (certificate);
        }
      gnutls_free (der.data);
    }
}

/* Whether @certificate is the one that the signature names: by issuer and serial number, or by key identifier. */
static gboolean
is_signer (gnutls_x509_crt_t                    certificate,
           const gnutls_pkcs7_signature_info_st *info)
{
  guint8 buffer[128];
  size_t size = sizeof buffer;
  gnutls_datum_t issuer = { NULL, 0 };
  gboolean same = FALSE;

  if (info->issuer_keyid.size > 0)
    return gnutls_x509_crt_get_subject_key_id (certificate, buffer, &size, NULL) >= 0 && size == info->issuer_keyid.size &&
           memcmp (buffer, info->issuer_keyid.data, size) == 0;

  if (gnutls_x509_crt_get_serial (certificate, buffer, &size) < 0 || size != info->signer_serial.size ||
      memcmp (buffer, info->signer_serial.data, size) != 0 ||
      gnutls_x509_crt_get_raw_issuer_dn (certificate, &issuer) < 0)
    return FALSE;

  same = issuer.size == info->issuer_dn.size && memcmp (issuer.data, info->issuer_dn.data, issuer.size) == 0;
  gnutls_free (issuer.data);

  return same;
}

static gnutls_x509_crt_t
find_signer (const Signature                      *self,
             const gnutls_pkcs7_signature_info_st *info)
{
  for (guint i = 0; i < self->n_certificates; i++)
    {
      if (is_signer (self->certificates[i], info))
        return self->certificates[i];
    }

  return NULL;
}

/* Returns: (nullable): the part @oid of a name, fit to be shown */
static char *
read_name (gnutls_x509_crt_t  certificate,
           gboolean           issuer,
           const char        *oid)
{
  char buffer[MAX_NAME];
  size_t size = sizeof buffer;
  int result = issuer ? gnutls_x509_crt_get_issuer_dn_by_oid (certificate, oid, 0, 0, buffer, &size)
                      : gnutls_x509_crt_get_dn_by_oid (certificate, oid, 0, 0, buffer, &size);
  g_autofree char *name = result >= 0 ? g_utf8_make_valid (buffer, (gssize) strnlen (buffer, size)) : NULL;

  if (name == NULL || *g_strstrip (name) == '\0')
    return NULL;

  return g_steal_pointer (&name);
}

static char *
read_organisation (gnutls_x509_crt_t certificate,
                   gboolean          issuer)
{
  char *name = read_name (certificate, issuer, GNUTLS_OID_X520_ORGANIZATION_NAME);

  return name != NULL ? name : read_name (certificate, issuer, GNUTLS_OID_X520_COMMON_NAME);
}

/* RFC 8550, section 3: the domain in any case, the part before it exactly. */
static gboolean
same_address (const char *address,
              const char *other)
{
  const char *at = strrchr (address, '@');
  const char *other_at = other != NULL ? strrchr (other, '@') : NULL;

  return at != NULL && other_at != NULL && at - address == other_at - other && strncmp (address, other, at - address) == 0 &&
         g_ascii_strcasecmp (at, other_at) == 0;
}

static void
take_address (GenkanMessageProof *self,
              GenkanMessage      *message,
              const char         *address,
              gsize               length)
{
  g_autofree char *copy = g_utf8_make_valid (address, (gssize) length);

  if (memchr (address, '\0', length) != NULL || strchr (copy, '@') == NULL || self->smime_address_fits)
    return;

  self->smime_address_fits = message->n_from == 1 && same_address (copy, message->from_address);
  if (self->smime_address_fits || self->smime_address == NULL)
    {
      g_free (self->smime_address);
      self->smime_address = g_steal_pointer (&copy);
    }
}

static void
read_addresses (GenkanMessageProof *self,
                GenkanMessage      *message,
                gnutls_x509_crt_t   certificate)
{
  char buffer[MAX_NAME];

  for (guint i = 0; i < GENKAN_LIMIT_CERTIFICATES; i++)
    {
      size_t size = sizeof buffer;
      int type = gnutls_x509_crt_get_subject_alt_name (certificate, i, buffer, &size, NULL);

      if (type == GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE)
        break;
      if (type == GNUTLS_SAN_RFC822NAME)
        take_address (self, message, buffer, size);
    }
  for (guint i = 0; i < GENKAN_LIMIT_CERTIFICATES; i++)
    {
      size_t size = sizeof buffer;

      if (gnutls_x509_crt_get_dn_by_oid (certificate, GNUTLS_OID_PKCS9_EMAIL, i, 0, buffer, &size) < 0)
        break;
      take_address (self, message, buffer, size);
    }
}

static gboolean
is_valid_at (gnutls_x509_crt_t certificate,
             gint64            moment)
{
  return moment >= (gint64) gnutls_x509_crt_get_activation_time (certificate) &&
         moment <= (gint64) gnutls_x509_crt_get_expiration_time (certificate);
}

/* From the signer upwards, through the certificates that came with the signature. */
static guint
build_chain (const Signature   *self,
             gnutls_x509_crt_t  signer,
             gnutls_x509_crt_t *chain)
{
  guint n = 0;

  chain[n++] = signer;
  while (n < MAX_CHAIN && gnutls_x509_crt_check_issuer (chain[n - 1], chain[n - 1]) == 0)
    {
      gnutls_x509_crt_t issuer = NULL;

      for (guint i = 0; i < self->n_certificates && issuer == NULL; i++)
        {
          gboolean used = FALSE;

          for (guint j = 0; j < n; j++)
            used = used || chain[j] == self->certificates[i];
          if (!used && gnutls_x509_crt_check_issuer (chain[n - 1], self->certificates[i]) == 1)
            issuer = self->certificates[i];
        }
      if (issuer == NULL)
        break;
      chain[n++] = issuer;
    }

  return n;
}

/* Whether an authority that is known here vouches for the signer, for mail, at @moment. */
static gboolean
is_vouched_for (const Signature         *self,
                gnutls_x509_crt_t        signer,
                const GenkanMessageKeys *keys,
                gint64                   moment)
{
  gnutls_x509_crt_t chain[MAX_CHAIN];
  guint n = build_chain (self, signer, chain);

  for (guint i = 0; i < n; i++)
    {
      if (!is_valid_at (chain[i], moment))
        return FALSE;
    }

  return (keys->smime_roots != NULL && _genkan_message_pem_vouches (keys->smime_roots, chain, n)) ||
         (keys->system_roots && _genkan_message_roots_vouch (keys->roots, chain, n));
}

static void
judge_signer (GenkanMessageProof      *self,
              const Signature         *signature,
              gnutls_x509_crt_t        signer,
              const GenkanMessageKeys *keys,
              gint64                   signing_time)
{
  gint64 now = keys->now != NULL ? g_date_time_to_unix (keys->now) : signing_time;
  gint64 moment = signing_time >= 0 ? signing_time : now;

  /* signed tomorrow: the clock of the sender may be a little off, not more */
  if (moment < 0 || moment > now + A_DAY || !is_vouched_for (signature, signer, keys, moment))
    {
      self->smime = GENKAN_PROOF_UNKNOWN;
      return;
    }

  self->smime = GENKAN_PROOF_PASS;
  self->smime_expired_now = !is_valid_at (signer, now);
}

/* Returns: 0 or an error of GnuTLS */
static int
verify_content (const Signature   *self,
                gnutls_x509_crt_t  signer,
                guint              index,
                GBytes            *content)
{
  gnutls_datum_t data = { NULL, 0 };
  gsize length;

  if (content == NULL)
    return gnutls_pkcs7_verify_direct (self->pkcs7, signer, index, NULL, 0);

  data.data = (unsigned char *) g_bytes_get_data (content, &length);
  data.size = (unsigned) length;

  return gnutls_pkcs7_verify_direct (self->pkcs7, signer, index, &data, 0);
}

/* Returns: whether there is a signature with this number */
static gboolean
judge_signature (GenkanMessageProof      *self,
                 GenkanMessage           *message,
                 const Signature         *signature,
                 guint                    index,
                 const GenkanMessageKeys *keys)
{
  gnutls_pkcs7_signature_info_st info;
  gnutls_x509_crt_t signer;
  int result;

  if (gnutls_pkcs7_get_signature_info (signature->pkcs7, index, &info) < 0)
    return FALSE;

  signer = find_signer (signature, &info);
  if (signer != NULL)
    {
      self->smime_signer = read_organisation (signer, FALSE);
      self->smime_issuer = read_organisation (signer, TRUE);
      read_addresses (self, message, signer);
      result = verify_content (signature, signer, index, message->signed_content);
      if (result >= 0)
        {
          judge_signer (self, signature, signer, keys, (gint64) info.signing_time);
        }
      else if (result == GNUTLS_E_PK_SIG_VERIFY_FAILED)
        {
          self->smime = GENKAN_PROOF_FAIL;
          self->smime_altered = TRUE;
        }
    }
  gnutls_pkcs7_signature_info_deinit (&info);

  return TRUE;
}

/** Verifies the S/MIME signature of @message, detached or around the text. Of several signers the first one counts. */
void
_genkan_message_proof_take_smime (GenkanMessageProof      *self,
                                  GenkanMessage           *message,
                                  const GenkanMessageKeys *keys)
{
  g_autoptr (Signature) signature = NULL;
  gnutls_datum_t der = { NULL, 0 };
  gsize length;
  int result;

  if (message->signature == NULL)
    return;

  signature = g_new0 (Signature, 1);
  if (gnutls_pkcs7_init (&signature->pkcs7) != GNUTLS_E_SUCCESS)
    return;
  der.data = (unsigned char *) g_bytes_get_data (message->signature, &length);
  der.size = (unsigned) length;
  result = gnutls_pkcs7_import (signature->pkcs7, &der, GNUTLS_X509_FMT_DER);
  /* something else than a signature, such as a letter that is sealed for its reader */
  if (result == GNUTLS_E_UNKNOWN_PKCS_CONTENT_TYPE)
    return;

  self->smime = GENKAN_PROOF_UNKNOWN;
  if (result < 0)
    {
      self->smime = GENKAN_PROOF_FAIL;
      self->smime_altered = TRUE;
      return;
    }

  read_certificates (signature);
  /* a file with certificates only */
  if (!judge_signature (self, message, signature, 0, keys))
    self->smime = GENKAN_PROOF_NONE;
}
