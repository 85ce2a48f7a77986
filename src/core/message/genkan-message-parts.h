/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GenkanMessageLinkKind:
 * @GENKAN_MESSAGE_LINK_TEXT: an address that stands in the text
 * @GENKAN_MESSAGE_LINK_ANCHOR: a link or button of an HTML part
 * @GENKAN_MESSAGE_LINK_AREA: a part of a picture that is a link
 * @GENKAN_MESSAGE_LINK_FORM: where a form in the mail sends what is typed
 * @GENKAN_MESSAGE_LINK_REFRESH: an HTML part that sends the reader on by itself
 * @GENKAN_MESSAGE_LINK_FRAME: a page shown inside the mail
 * @GENKAN_MESSAGE_LINK_QR: in a QR code of a picture
 */
typedef enum
{
  GENKAN_MESSAGE_LINK_TEXT,
  GENKAN_MESSAGE_LINK_ANCHOR,
  GENKAN_MESSAGE_LINK_AREA,
  GENKAN_MESSAGE_LINK_FORM,
  GENKAN_MESSAGE_LINK_REFRESH,
  GENKAN_MESSAGE_LINK_FRAME,
  GENKAN_MESSAGE_LINK_QR,
} GenkanMessageLinkKind;

/**
 * GenkanMessageLink:
 * @address: where it really leads, as written (not resolved against anything but a base of the mail itself)
 * @shown: (nullable): what the reader sees instead, cleaned of white space
 * @start: offset in bytes of the visible words in GenkanMessage.text, or -1
 * @length: of the visible words in bytes
 * @in_attachment: found in an attached HTML file
 */
typedef struct
{
  char                  *address;
  char                  *shown;
  GenkanMessageLinkKind  kind;
  gssize                 start;
  gsize                  length;
  gboolean               in_attachment;
} GenkanMessageLink;

/**
 * GenkanMessageAttachment:
 * @name: (nullable): file name as the sender wrote it, decoded
 * @media_type: lower case, such as `application/pdf`
 * @size: decoded size in bytes (as far as it was read)
 * @content: (nullable): the decoded bytes, for pictures and HTML files only, within the limits
 */
typedef struct
{
  char   *name;
  char   *media_type;
  gsize   size;
  GBytes *content;
} GenkanMessageAttachment;

/**
 * GenkanMessageHeader: one header line, unfolded but otherwise raw; in the order of the mail, topmost first.
 */
typedef struct
{
  char *name;
  char *value;
} GenkanMessageHeader;

G_END_DECLS
