/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-text-block.h"

#include "genkan-kinsoku.h"

/**
 * GenkanTextBlock:
 *
 * Words that are read and never selected, edited or taken as markup. Lines break at spaces, and inside a word only when
 * it is wider than the block; they never gain a hyphen. A screen reader gets a text of its own, without the invisible
 * characters that steer the breaks.
 *
 * Why no GtkLabel: to learn how narrow it may become, a wrapping label lays out its text with one letter a line, which
 * takes about 2 ms each, at every start. This one answers with twice the height of a line.
 */
typedef struct
{
  PangoLayout      *layout;
  GtkJustification  justify;

  guint             measured_serial; /* of the font and the text size for which the next three are right; 0 for none */
  int               natural_width;
  int               natural_height;
  int               natural_line_height;
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

static void
measure_unbroken (GenkanTextBlock *self)
{
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);
  PangoLayout *layout = get_layout (self);
  guint serial = pango_context_get_serial (pango_layout_get_context (layout));

  if (priv->measured_serial == serial)
    return;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &priv->natural_width, &priv->natural_height);
  priv->natural_line_height = priv->natural_height / MAX (pango_layout_get_line_count (layout), 1);
  priv->measured_serial = serial;
}

/* A text that fits need not be laid out again for each width that a container tries. */
static gboolean
fits (GenkanTextBlock *self,
      int              width)
{
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);

  measure_unbroken (self);

  return width < 0 || width >= priv->natural_width;
}

static PangoAlignment
get_alignment (GenkanTextBlock *self)
{
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);

  if (priv->justify == GTK_JUSTIFY_CENTER)
    return PANGO_ALIGN_CENTER;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* Takes the list over. */
static void
apply_attributes (GenkanTextBlock *self,
                  PangoAttrList   *attributes)
{
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  genkan_kinsoku_apply (attributes, pango_layout_get_text (get_layout (self)));
  pango_layout_set_attributes (get_layout (self), attributes);
  pango_attr_list_unref (attributes);
}

static void
apply_bold (GenkanTextBlock *self,
            gsize            start,
            gsize            end)
{
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);
  PangoAttrList *attributes = pango_attr_list_new ();

  if (end > start)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) start;
      bold->end_index = (guint) end;
      pango_attr_list_insert (attributes, bold);
    }

  apply_attributes (self, attributes);
  priv->measured_serial = 0;
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
  GenkanTextBlock *self = GENKAN_TEXT_BLOCK (widget);
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);
  PangoLayout *layout = get_layout (self);
  int height;

  measure_unbroken (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = priv->natural_width;
      *minimum = MIN (priv->natural_width, 2 * priv->natural_line_height);
      return;
    }

  height = priv->natural_height;
  if (!fits (self, for_size))
    {
      pango_layout_set_width (layout, for_size * PANGO_SCALE);
      pango_layout_get_pixel_size (layout, NULL, &height);
    }
  *minimum = *natural = height;
}

static void
genkan_text_block_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  GenkanTextBlock *self = GENKAN_TEXT_BLOCK (widget);
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);
  PangoLayout *layout = get_layout (self);
  PangoAlignment alignment = get_alignment (self);
  int width = gtk_widget_get_width (widget);
  int x = 0, height;

  pango_layout_set_alignment (layout, alignment);
  /* a text of several lines needs the width for its alignment, even when each of them fits */
  if (fits (self, width) && pango_layout_get_line_count (layout) == 1)
    {
      pango_layout_set_width (layout, -1);
      if (alignment == PANGO_ALIGN_CENTER)
        x = (width - priv->natural_width) / 2;
      else if (alignment == PANGO_ALIGN_RIGHT)
        x = width - priv->natural_width;
    }
  else
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
    }

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                              x, (gtk_widget_get_height (widget) - height) / 2, layout);
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
 * genkan_text_block_dup_spoken:
 *
 * Returns: (transfer full): @text without isolates, joiners and invisible breaks, as a screen reader should get it
 */
char *
genkan_text_block_dup_spoken (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0x2068 && c != 0x2069 && c != 0x2060 && c != 0x200b)
        g_string_append_unichar (out, c);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * genkan_text_block_show:
 * @shown: what the eye sees
 * @spoken: what a screen reader says; invisible characters are left out
 */
void
genkan_text_block_show (GenkanTextBlock *self,
                        const char      *shown,
                        const char      *spoken)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GENKAN_IS_TEXT_BLOCK (self));
  g_return_if_fail (shown != NULL);
  g_return_if_fail (spoken != NULL);

  name = genkan_text_block_dup_spoken (spoken);
  pango_layout_set_text (get_layout (self), shown, -1);
  apply_bold (self, 0, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** Shows the bytes from @start to @end in bold, until the next genkan_text_block_show(). */
void
genkan_text_block_set_bold (GenkanTextBlock *self,
                            gsize            start,
                            gsize            end)
{
  g_return_if_fail (GENKAN_IS_TEXT_BLOCK (self));

  apply_bold (self, start, end);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * genkan_text_block_set_attributes:
 * @attributes: (transfer full): colours, weights and lines, until the next genkan_text_block_show()
 * @same_size: they take the same room as those before, so that this is allowed even while drawing
 */
void
genkan_text_block_set_attributes (GenkanTextBlock *self,
                                  PangoAttrList   *attributes,
                                  gboolean         same_size)
{
  GenkanTextBlockPrivate *priv = genkan_text_block_get_instance_private (self);

  g_return_if_fail (GENKAN_IS_TEXT_BLOCK (self));
  g_return_if_fail (attributes != NULL);

  apply_attributes (self, attributes);
  if (same_size)
    return;

  priv->measured_serial = 0;
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
