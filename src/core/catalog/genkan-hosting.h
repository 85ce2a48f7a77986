/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanHostingKind:
 * @GENKAN_HOSTING_SHORTENER: short links that anyone can make
 * @GENKAN_HOSTING_REDIRECTOR: forwards to an address named in its path or query
 * @GENKAN_HOSTING_SHARED: pages, files or forms of anyone under one big name
 * @GENKAN_HOSTING_TENANT: each customer gets a name of their own in front
 * @GENKAN_HOSTING_DYNAMIC_DNS: names given out for free to any computer
 */
typedef enum
{
  GENKAN_HOSTING_SHORTENER,
  GENKAN_HOSTING_REDIRECTOR,
  GENKAN_HOSTING_SHARED,
  GENKAN_HOSTING_TENANT,
  GENKAN_HOSTING_DYNAMIC_DNS,
} GenkanHostingKind;

/**
 * GenkanHostingPlace: a place where strangers publish under somebody else's name.
 * @host: canonical ASCII host
 * @path: (nullable): when set, only addresses whose path starts with it are meant, such as `/url`
 * @with_subdomains: whether names below @host are meant too
 * @source: where this is known from
 */
typedef struct
{
  const char        *host;
  const char        *path;
  GenkanHostingKind  kind;
  gboolean           with_subdomains;
  const char        *source;
} GenkanHostingPlace;

G_END_DECLS
