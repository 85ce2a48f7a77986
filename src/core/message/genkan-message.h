/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message-parts.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_MESSAGE (genkan_message_get_type ())

/**
 * GenkanMessageTrait: what was noticed about the form while reading.
 */
typedef enum
{
  GENKAN_MESSAGE_TRAIT_HTML = 1 << 0,            /* has an HTML part */
  GENKAN_MESSAGE_TRAIT_HIDDEN_TEXT = 1 << 1,     /* words that a reader cannot see */
  GENKAN_MESSAGE_TRAIT_IMAGE_ONLY = 1 << 2,      /* hardly any words, but a picture that is a link */
  GENKAN_MESSAGE_TRAIT_PARTS_DIFFER = 1 << 3,    /* plain and HTML part lead to different places */
  GENKAN_MESSAGE_TRAIT_BASE = 1 << 4,            /* a base address in the HTML moves all links */
  GENKAN_MESSAGE_TRAIT_FORM = 1 << 5,            /* a form to fill in */
  GENKAN_MESSAGE_TRAIT_SCRIPT = 1 << 6,          /* a program in the HTML, or a javascript: link */
  GENKAN_MESSAGE_TRAIT_CALENDAR = 1 << 7,        /* an invitation to a calendar */
  GENKAN_MESSAGE_TRAIT_BROKEN_HTML = 1 << 8,     /* tags broken apart, as used against filters */
  GENKAN_MESSAGE_TRAIT_CHARSET_GUESSED = 1 << 9, /* the named charset was missing, unknown or wrong */
  GENKAN_MESSAGE_TRAIT_TRUNCATED = 1 << 10,      /* more than the limits allow was left out */
  GENKAN_MESSAGE_TRAIT_REMOTE_IMAGES = 1 << 11,  /* pictures that would be fetched; they never are */
} GenkanMessageTrait;

/**
 * GenkanMessage: a mail, an SMS or pasted words, read and taken apart, not yet judged. Read-only after it was made.
 * @is_mail: has real mail headers (an .eml); %FALSE for pasted text and SMS
 * @from_name: (nullable): decoded display name of From, or the typed sender of a text
 * @from_address: (nullable): `user@domain` of From, domain in lower case; %NULL when there is none
 * @n_from: how many addresses stand in From
 * @text: what a reader sees, valid UTF-8 (the plain part, or the HTML part as text; of multipart/alternative the HTML one)
 * @hidden_text: (nullable): what a reader does not see
 * @date: (nullable): of the Date header, with its offset
 * @links: (element-type GenkanMessageLink)
 * @attachments: (element-type GenkanMessageAttachment)
 * @headers: (element-type GenkanMessageHeader)
 * @raw: (nullable): the complete mail as bytes, line ends as they were: for signatures
 * @signed_content: (nullable): the bytes that an S/MIME signature covers (detached: with CRLF line ends)
 * @signature: (nullable): the DER of the S/MIME signature; for opaque mails signed_content is %NULL
 */
typedef struct
{
  gatomicrefcount  refs;
  gboolean         is_mail;
  guint            traits;
  char            *subject;
  char            *from_name;
  char            *from_address;
  guint            n_from;
  char            *reply_to_address;
  char            *return_path;
  char           **to_addresses;
  GDateTime       *date;
  char            *text;
  char            *hidden_text;
  GPtrArray       *links;
  GPtrArray       *attachments;
  GPtrArray       *headers;
  GBytes          *raw;
  GBytes          *signed_content;
  GBytes          *signature;
} GenkanMessage;

GType          genkan_message_get_type         (void) G_GNUC_CONST;
GenkanMessage *genkan_message_new              (void);
GenkanMessage *genkan_message_ref              (GenkanMessage *message);
void           genkan_message_unref            (GenkanMessage *message);
const char    *genkan_message_get_header       (GenkanMessage *message,
                                                const char    *name);
const char    *genkan_message_get_from_domain  (GenkanMessage *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanMessage, genkan_message_unref)

G_END_DECLS
