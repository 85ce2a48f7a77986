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
 * Shows an address, or a part of one. A line never gains a hyphen, breaks only before a dot of the owner and after
 * `. / ? & =` elsewhere, and the owner is not cut in two while it fits. For that the label holds invisible characters:
 * it is therefore never selectable, never a link, and a screen reader gets the text without them.
 */
struct _GenkanAddressLabel
{
  GtkWidget  parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (GenkanAddressLabel, genkan_address_label, GTK_TYPE_WIDGET)

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
genkan_address_label_show (GenkanAddressLabel *self,
                           const char         *shown,
                           const char         *spoken,
                           gsize               bold_start,
                           gsize               bold_end)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (bold_end > bold_start)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) bold_start;
      bold->end_index = (guint) bold_end;
      pango_attr_list_insert (attributes, bold);
    }

  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  gtk_label_set_text (GTK_LABEL (self->label), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  pango_attr_list_unref (attributes);
}

static void
genkan_address_label_dispose (GObject *object)
{
  GenkanAddressLabel *self = GENKAN_ADDRESS_LABEL (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (genkan_address_label_parent_class)->dispose (object);
}

static void
genkan_address_label_class_init (GenkanAddressLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_address_label_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "address");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
genkan_address_label_init (GenkanAddressLabel *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "xalign", 0.0f,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
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
  genkan_address_label_show (self, out->str, shown, 0, 0);

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
  genkan_address_label_show (self, out->str, quote, 0, 0);
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

  genkan_address_label_show (self, out->str, spoken, start, end);
}
