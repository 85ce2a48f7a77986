/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <gnutls/abstract.h>

G_BEGIN_DECLS

#define GENKAN_DKIM_DIGEST 32

/**
 * GenkanDkimField: a header field in the bytes of a mail.
 * @start: not terminated
 * @length: without the final line end
 * @name_length: of the name before the colon, without white space
 * @used: a signature already covers it
 */
typedef struct
{
  const char *start;
  gsize       length;
  gsize       name_length;
  gboolean    used;
} GenkanDkimField;

/**
 * GenkanDkimSignature: a DKIM-Signature field, taken apart; RFC 6376, section 3.5.
 * @domain: (nullable): d=
 * @covered: h=
 * @body_limit: l=, or -1
 * @expires: x= in seconds since 1970, or -1
 */
typedef struct
{
  char                    *domain;
  char                    *selector;
  char                    *identity_domain;
  char                   **covered;
  GBytes                  *body_hash;
  GBytes                  *signature;
  gnutls_sign_algorithm_t  algorithm;
  gboolean                 relaxed_header;
  gboolean                 relaxed_body;
  gint64                   body_limit;
  gint64                   expires;
} GenkanDkimSignature;

/**
 * GenkanDkimBody: a body against a hash.
 * @digest: SHA-256 of what was asked for
 * @length: of the whole canonical body; more than the limit means that the rest is not covered
 */
typedef struct
{
  guint8  digest[GENKAN_DKIM_DIGEST];
  guint64 length;
} GenkanDkimBody;

GHashTable          *_genkan_dkim_tags_parse      (const char                 *text,
                                                   gsize                       length);
GenkanDkimSignature *_genkan_dkim_signature_parse (const GenkanDkimField      *field);
void                 _genkan_dkim_signature_free  (GenkanDkimSignature        *self);
GArray              *_genkan_dkim_fields_split    (const char                 *raw,
                                                   gsize                       length,
                                                   gsize                      *body_start);
gboolean             _genkan_dkim_field_is        (const GenkanDkimField      *field,
                                                   const char                 *name);
void                 _genkan_dkim_canon_field     (GString                    *out,
                                                   const GenkanDkimField      *field,
                                                   gboolean                    relaxed);
void                 _genkan_dkim_canon_self      (GString                    *out,
                                                   const GenkanDkimField      *field,
                                                   gboolean                    relaxed);
void                 _genkan_dkim_canon_body      (GenkanDkimBody             *out,
                                                   const char                 *body,
                                                   gsize                       length,
                                                   gboolean                    relaxed,
                                                   gint64                      limit);
gnutls_pubkey_t      _genkan_dkim_key_parse       (const char                 *record,
                                                   const GenkanDkimSignature  *signature);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanDkimSignature, _genkan_dkim_signature_free)

G_END_DECLS
