/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "genkan-limits.h"

G_BEGIN_DECLS

/**
 * GenkanUrlStatus:
 * @GENKAN_URL_OK: a web address with a host
 * @GENKAN_URL_EMPTY: nothing there
 * @GENKAN_URL_NO_ADDRESS: text that is no address
 * @GENKAN_URL_TOO_LONG: longer than GENKAN_LIMIT_ADDRESS
 * @GENKAN_URL_SCRIPT: `javascript:`, `data:` and their kind: a program or a page inside the link itself
 * @GENKAN_URL_FILE: `file:`: a place on this computer
 * @GENKAN_URL_CONTACT: `mailto:`, `tel:`, `sms:`: a person to write to or call
 * @GENKAN_URL_OTHER_SCHEME: anything else that is not the web
 * @GENKAN_URL_INVALID_HOST: a browser would refuse the name
 */
typedef enum
{
  GENKAN_URL_OK,
  GENKAN_URL_EMPTY,
  GENKAN_URL_NO_ADDRESS,
  GENKAN_URL_TOO_LONG,
  GENKAN_URL_SCRIPT,
  GENKAN_URL_FILE,
  GENKAN_URL_CONTACT,
  GENKAN_URL_OTHER_SCHEME,
  GENKAN_URL_INVALID_HOST,
} GenkanUrlStatus;

/**
 * GenkanUrlTrait: things a person cannot see in an address that a browser quietly accepts.
 */
typedef enum
{
  GENKAN_URL_TRAIT_HTTP = 1 << 0,          /* http written out */
  GENKAN_URL_TRAIT_BACKSLASH = 1 << 1,     /* \ instead of / */
  GENKAN_URL_TRAIT_INVISIBLE = 1 << 2,     /* tabs, zero-width or other invisible characters inside */
  GENKAN_URL_TRAIT_WIDE_HOST = 1 << 3,     /* full-width letters or dots in the host */
  GENKAN_URL_TRAIT_ENCODED_HOST = 1 << 4,  /* percent signs in the host */
  GENKAN_URL_TRAIT_UNICODE_HOST = 1 << 5,  /* the host is an internationalised name */
  GENKAN_URL_TRAIT_USERINFO = 1 << 6,      /* something@ before the host */
  GENKAN_URL_TRAIT_IP = 1 << 7,            /* the host is a number */
  GENKAN_URL_TRAIT_ODD_IP = 1 << 8,        /* a number written in an unusual way: hexadecimal, octal, one figure */
  GENKAN_URL_TRAIT_LOCAL_IP = 1 << 9,      /* this computer or the home network */
  GENKAN_URL_TRAIT_NO_SCHEME = 1 << 10,    /* typed without http(s):// */
} GenkanUrlTrait;

#define GENKAN_URL_MAX_LABELS 64

/** A part of GenkanUrl.text, in bytes. */
typedef struct
{
  guint start;
  guint length;
} GenkanUrlSpan;

/**
 * GenkanUrl: an address taken apart as a browser takes it apart (WHATWG URL Standard). Lives on the stack of its caller.
 * @text: the address, without the characters that browsers drop; NUL-terminated
 * @host: canonical: ASCII (punycode), lower case, no final dot; an IPv4 address in dotted decimal; IPv6 without brackets
 * @label_start: offset of each label in @host, leftmost first
 * @owner_start: offset in @host of the registrable domain; 0 for an IP address
 * @suffix_start: offset in @host of the public suffix; equals @host_length when there is none (IP address)
 * @known_suffix: the public suffix list has a rule for it, so it exists
 * @tenant: the public suffix is a private one: strangers share it
 */
typedef struct
{
  GenkanUrlStatus status;
  guint           traits;
  char            text[GENKAN_LIMIT_ADDRESS + 1];
  guint           length;
  GenkanUrlSpan   scheme;
  GenkanUrlSpan   userinfo;
  GenkanUrlSpan   authority;
  GenkanUrlSpan   rest;
  guint           port;
  char            host[GENKAN_LIMIT_HOST + 3];
  guint           host_length;
  guint           n_labels;
  guint           label_start[GENKAN_URL_MAX_LABELS];
  guint           owner_start;
  guint           suffix_start;
  gboolean        known_suffix;
  gboolean        tenant;
} GenkanUrl;

void genkan_url_parse (GenkanUrl  *url,
                       const char *text,
                       gsize       length);

G_END_DECLS
