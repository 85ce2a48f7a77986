/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-proof.h"

G_BEGIN_DECLS

typedef enum
{
  GENKAN_MESSAGE_METHOD_DKIM,
  GENKAN_MESSAGE_METHOD_DMARC,
  GENKAN_MESSAGE_METHOD_SPF,
  GENKAN_MESSAGE_N_METHODS,
} GenkanMessageMethod;

/**
 * GenkanMessageAuthResult: one `method=result` of a header.
 * @domain: (nullable): for which it holds: header.d or header.i, header.from, smtp.mailfrom
 */
typedef struct
{
  GenkanMessageMethod  method;
  GenkanProofState     state;
  char                *domain;
} GenkanMessageAuthResult;

/**
 * GenkanMessageAuthres: an Authentication-Results header (RFC 8601).
 * @server: (nullable): the authserv-id in lower case; some servers write none
 * @results: (element-type GenkanMessageAuthResult)
 */
typedef struct
{
  char      *server;
  GPtrArray *results;
} GenkanMessageAuthres;

GenkanMessageAuthres *_genkan_message_authres_parse     (const char           *value);
GenkanMessageAuthres *_genkan_message_authres_parse_spf (const char           *value);
void                  _genkan_message_authres_free      (GenkanMessageAuthres *self);
const char           *_genkan_message_method_get_name   (GenkanMessageMethod   method);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessageAuthres, _genkan_message_authres_free)

G_END_DECLS
