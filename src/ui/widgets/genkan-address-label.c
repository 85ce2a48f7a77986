/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-address-label.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-text.h"

#define WORD_JOINER "\u2060"
#define ZERO_WIDTH_SPACE "\u200b"

/* An owner longer than this takes the smaller of the two large sizes. */
#define SHORT_OWNER 14

/**
 * GenkanAddressLabel:
 *
 * Shows an address, or a part of one: never a link, and never to be copied. A line breaks only before a dot of the owner
 * and after `. / ? & =` elsewhere, and the owner is not cut in two while it fits.
 */
struct _GenkanAddressLabel
{
  GenkanTextBlock parent_instance;
};

G_DEFINE_FINAL_TYPE (GenkanAddressLabel, genkan_address_label, GENKAN_TYPE_TEXT_BLOCK)

static void
append_breaking_after (GString    *out,
                       const char *text)
{
  const char *scheme_end = strstr (text, "://");
  const char *p = text;

  for (; scheme_end != NULL && p < scheme_end + 3; p++)
    g_string_append_c (out, *p);

  for (; *p != '\0'; p++)
    {
      g_string_append_c (out, *p);
      if (strchr ("./?&=", *p) != NULL)
        g_string_append (out, ZERO_WIDTH_SPACE);
    }
}

static void
append_breaking_before_dots (GString    *out,
                             const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '.')
        g_string_append (out, ZERO_WIDTH_SPACE);
      g_string_append_c (out, *p);
    }
}

static void
append_unbroken (GString    *out,
                 const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (p != text)
        g_string_append (out, WORD_JOINER);
      g_string_append_unichar (out, g_utf8_get_char (p));
    }
}

static void
genkan_address_label_class_init (GenkanAddressLabelClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "address");
}

static void
genkan_address_label_init (GenkanAddressLabel *self)
{
}

/** genkan_address_label_set_owner: @owner: a registrable domain, or words in its place */
void
genkan_address_label_set_owner (GenkanAddressLabel *self,
                                const char         *owner)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *shown = NULL;

  g_return_if_fail (GENKAN_IS_ADDRESS_LABEL (self));
  g_return_if_fail (owner != NULL);

  shown = genkan_text_for_display (owner, GENKAN_LIMIT_HOST);
  append_breaking_before_dots (out, shown);
  genkan_text_block_show (GENKAN_TEXT_BLOCK (self), out->str, shown);

  if (g_utf8_strlen (owner, -1) > SHORT_OWNER)
    gtk_widget_add_css_class (GTK_WIDGET (self), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "long");
}

/** genkan_address_label_set_quote: @quote: words from outside that were made fit for display, see genkan_text_for_display() */
void
genkan_address_label_set_quote (GenkanAddressLabel *self,
                                const char         *quote)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_if_fail (GENKAN_IS_ADDRESS_LABEL (self));
  g_return_if_fail (quote != NULL);

  append_breaking_after (out, quote);
  genkan_text_block_show (GENKAN_TEXT_BLOCK (self), out->str, quote);
}

/**
 * genkan_address_label_set_parts:
 * @before: what stands before the owner in the whole address
 * @owner: (nullable): shown in bold
 * @after: what stands after it
 */
void
genkan_address_label_set_parts (GenkanAddressLabel *self,
                                const char         *before,
                                const char         *owner,
                                const char         *after)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *shown_before = NULL;
  g_autofree char *shown_owner = NULL;
  g_autofree char *shown_after = NULL;
  g_autofree char *spoken = NULL;
  gsize start, end;

  g_return_if_fail (GENKAN_IS_ADDRESS_LABEL (self));

  shown_before = genkan_text_for_display (before != NULL ? before : "", GENKAN_LIMIT_QUOTE);
  shown_owner = genkan_text_for_display (owner != NULL ? owner : "", GENKAN_LIMIT_HOST);
  shown_after = genkan_text_for_display (after != NULL ? after : "", GENKAN_LIMIT_QUOTE);
  spoken = g_strconcat (shown_before, shown_owner, shown_after, NULL);

  append_breaking_after (out, shown_before);
  start = out->len;
  append_unbroken (out, shown_owner);
  end = out->len;
  append_breaking_after (out, shown_after);

  genkan_text_block_show (GENKAN_TEXT_BLOCK (self), out->str, spoken);
  genkan_text_block_set_bold (GENKAN_TEXT_BLOCK (self), start, end);
}
