/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-roots-private.h"

struct _GenkanMessageRoots
{
  GMutex                   lock;
  gnutls_x509_trust_list_t list; /* read when the first signature comes: there are many authorities, and most mails have none */
};

/** _genkan_message_roots_new: reads nothing yet. */
GenkanMessageRoots *
_genkan_message_roots_new (void)
{
  GenkanMessageRoots *self = g_new0 (GenkanMessageRoots, 1);

  g_mutex_init (&self->lock);

  return self;
}

void
_genkan_message_roots_free (GenkanMessageRoots *roots)
{
  if (roots->list != NULL)
    gnutls_x509_trust_list_deinit (roots->list, 1);
  g_mutex_clear (&roots->lock);
  g_free (roots);
}

/* The moment is judged by whoever asks: what counts is when the mail was signed. */
static gboolean
vouches (gnutls_x509_trust_list_t  list,
         gnutls_x509_crt_t        *chain,
         guint                     n)
{
  gnutls_typed_vdata_st purpose = { GNUTLS_DT_KEY_PURPOSE_OID, (unsigned char *) GNUTLS_KP_EMAIL_PROTECTION, 0 };
  unsigned status = G_MAXUINT;

  return gnutls_x509_trust_list_verify_crt2 (list, chain, n, &purpose, 1,
                                             GNUTLS_VERIFY_DISABLE_TIME_CHECKS | GNUTLS_VERIFY_DISABLE_TRUSTED_TIME_CHECKS,
                                             &status, NULL) >= 0 && status == 0;
}

/**
 * _genkan_message_roots_vouch:
 * @chain: from the signer upwards
 *
 * Returns: whether an authority of the system stands behind the signer, for mail, at any time
 */
gboolean
_genkan_message_roots_vouch (GenkanMessageRoots *roots,
                             gnutls_x509_crt_t  *chain,
                             guint               n)
{
  gboolean known;

  g_mutex_lock (&roots->lock);
  if (roots->list == NULL && gnutls_x509_trust_list_init (&roots->list, 0) == GNUTLS_E_SUCCESS)
    gnutls_x509_trust_list_add_system_trust (roots->list, 0, 0);
  known = roots->list != NULL && vouches (roots->list, chain, n);
  g_mutex_unlock (&roots->lock);

  return known;
}

/** _genkan_message_pem_vouches: the same with the authorities in @pem. */
gboolean
_genkan_message_pem_vouches (GBytes            *pem,
                             gnutls_x509_crt_t *chain,
                             guint              n)
{
  gnutls_x509_trust_list_t list = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (pem, &length);
  const gnutls_datum_t datum = { (unsigned char *) data, (unsigned) length };
  gboolean known;

  if (gnutls_x509_trust_list_init (&list, 0) != GNUTLS_E_SUCCESS)
    return FALSE;

  gnutls_x509_trust_list_add_trust_mem (list, &datum, NULL, GNUTLS_X509_FMT_PEM, 0, 0);
  known = vouches (list, chain, n);
  gnutls_x509_trust_list_deinit (list, 1);

  return known;
}
