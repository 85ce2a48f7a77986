/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A colour that is not known: none was given, or a picture lies there. */
#define GENKAN_COLOR_UNKNOWN -1

/**
 * GenkanMessageStyle: what of the look of an element decides whether its words can be seen. Children inherit it.
 * @gone: it and everything inside is not drawn, whatever the inside says
 * @invisible: drawn without ink; @tiny: too small to read: both can be undone inside
 * @color: 0xRRGGBB or GENKAN_COLOR_UNKNOWN; likewise @background
 */
typedef struct
{
  gboolean gone;
  gboolean invisible;
  gboolean tiny;
  gint32   color;
  gint32   background;
} GenkanMessageStyle;

gint32   genkan_message_color_parse    (const char               *text,
                                        gsize                     length);
gboolean genkan_message_style_apply    (GenkanMessageStyle       *style,
                                        const char               *declarations);
gboolean genkan_message_style_conceals (const GenkanMessageStyle *style);

G_END_DECLS
