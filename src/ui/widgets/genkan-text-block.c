/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-text-block.h"

/**
 * GenkanTextBlock:
 *
 * Words that are read and never selected, edited or taken as markup. Lines break at spaces, and inside a word only when
 * it is wider than the block; they never gain a hyphen. A screen reader gets a text of its own, without the invisible
 * characters that steer the breaks.
 *
 * Why no GtkLabel: to learn how narrow it may become, a wrapping label lays out its text with one letter a line, which
 * takes about 2 ms each. This one answers with the height of two lines.
 */
typedef struct
{
  PangoLayout      *layout;
  GtkJustification  justify;
} GenkanTextBlockPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GenkanTextBlock, genkan_text_block, GTK_TYPE_WIDGET)

static PangoLayout *
get_layout (GenkanTextBlock *self)
{
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);

  if (priv->layout == NULL)
    {
      priv->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      pango_layout_set_wrap (priv->layout, PANGO_WRAP_WORD_CHAR);
    }

  return priv->layout;
}

static PangoLayout *
lay_out (GenkanTextBlock *self,
         int              width)
{
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);
  PangoLayout *layout = get_layout (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  pango_layout_set_width (layout, width < 0 ? -1 : width * PANGO_SCALE);
  if (priv->justify == GTK_JUSTIFY_CENTER)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  else
    pango_layout_set_alignment (layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);

  return layout;
}

static void
apply_attributes (GenkanTextBlock *self,
                  gsize            bold_start,
                  gsize            bold_end)
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

  pango_layout_set_attributes (get_layout (self), attributes);
  pango_attr_list_unref (attributes);
}

static GtkSizeRequestMode
genkan_text_block_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
genkan_text_block_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  PangoLayout *layout;
  int width, height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      layout = lay_out (GENKAN_TEXT_BLOCK (widget), -1);
      pango_layout_get_pixel_size (layout, &width, &height);
      *natural = width;
      *minimum = MIN (width, 2 * height / pango_layout_get_line_count (layout));
      return;
    }

  layout = lay_out (GENKAN_TEXT_BLOCK (widget), for_size);
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = height;
}

static void
genkan_text_block_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PangoLayout *layout = lay_out (GENKAN_TEXT_BLOCK (widget), gtk_widget_get_width (widget));
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                              0, (gtk_widget_get_height (widget) - height) / 2, layout);
}

static void
genkan_text_block_dispose (GObject *object)
{
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (GENKAN_TEXT_BLOCK (object));

  g_clear_object (&priv->layout);

  G_OBJECT_CLASS (genkan_text_block_parent_class)->dispose (object);
}

static void
genkan_text_block_class_init (GenkanTextBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_text_block_dispose;

  widget_class->get_request_mode = genkan_text_block_get_request_mode;
  widget_class->measure = genkan_text_block_measure;
  widget_class->snapshot = genkan_text_block_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
genkan_text_block_init (GenkanTextBlock *self)
{
}

/**
 * genkan_text_block_show:
 * @shown: what the eye sees
 * @spoken: what a screen reader says
 */
void
genkan_text_block_show (GenkanTextBlock *self,
                        const char      *shown,
                        const char      *spoken)
{
  g_return_if_fail (GENKAN_IS_TEXT_BLOCK (self));
  g_return_if_fail (shown != NULL);
  g_return_if_fail (spoken != NULL);

  pango_layout_set_text (get_layout (self), shown, -1);
  apply_attributes (self, 0, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** Shows the bytes from @start to @end in bold, until the next genkan_text_block_show(). */
void
genkan_text_block_set_bold (GenkanTextBlock *self,
                            gsize            start,
                            gsize            end)
{
  g_return_if_fail (GENKAN_IS_TEXT_BLOCK (self));

  apply_attributes (self, start, end);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** genkan_text_block_set_justify: @justify: %GTK_JUSTIFY_CENTER; anything else begins each line at the edge */
void
genkan_text_block_set_justify (GenkanTextBlock  *self,
                               GtkJustification  justify)
{
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);

  g_return_if_fail (GENKAN_IS_TEXT_BLOCK (self));

  priv->justify = justify;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** Returns: (transfer none): what the eye sees */
const char *
genkan_text_block_get_shown (GenkanTextBlock *self)
{
  g_return_val_if_fail (GENKAN_IS_TEXT_BLOCK (self), NULL);

  return pango_layout_get_text (get_layout (self));
}
