/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-message.h"

G_BEGIN_DECLS

/**
 * GenkanMessageHtml: what an HTML part is taken apart into.
 * @text: the visible words are added here; @hidden likewise those that cannot be seen
 * @links: (element-type GenkanMessageLink): links are added here, with places in @text
 * @pictures: (element-type GBytes): files of pictures that stand in the HTML itself are added here
 * @traits: GenkanMessageTrait are added here
 * @n_visible: letters a reader sees, without those that stand for pictures
 * @linked_picture: a picture is a link
 * @in_attachment: the HTML is an attached file
 */
typedef struct
{
  GString   *text;
  GString   *hidden;
  GPtrArray *links;
  GPtrArray *pictures;
  guint      traits;
  gsize      n_visible;
  gboolean   linked_picture;
  gboolean   in_attachment;
} GenkanMessageHtml;

void genkan_message_html_read (GenkanMessageHtml *html,
                               const char        *source,
                               gsize              length);

G_END_DECLS
