/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-letter-text.h"

/* How much of the ink lies behind the words of a strong and of a weak clue. */
#define STRONG_TINT 0.22
#define WEAK_TINT 0.09

#define DIGIT_SCALE 1.12

/**
 * GenkanLetterText:
 *
 * Words of a message with numbered marks: a filled number, a strong tint and a double line for a strong clue; a hollow
 * number, a weak tint and a single line for a weak one. Nothing in it can be selected or pressed.
 */
struct _GenkanLetterText
{
  GenkanTextBlock    parent_instance;

  GenkanLetterWords *words;
  char              *ink_name;
  double             line_height;
  GdkRGBA            ink; /* the one that the marks have now */
};

G_DEFINE_FINAL_TYPE (GenkanLetterText, genkan_letter_text, GENKAN_TYPE_TEXT_BLOCK)

static guint16
to_16_bits (double part)
{
  return (guint16) (part * G_MAXUINT16);
}

static void
insert (PangoAttrList          *attributes,
        PangoAttribute         *attribute,
        const GenkanLetterMark *mark)
{
  attribute->start_index = (guint) mark->start;
  attribute->end_index = (guint) (mark->start + mark->length);
  pango_attr_list_insert (attributes, attribute);
}

/* Where two marks cover the same words the strong one is seen. */
static gboolean
is_covered (const GArray           *marks,
            const GenkanLetterMark *mark)
{
  for (guint i = 0; i < marks->len && !mark->strong; i++)
    {
      const GenkanLetterMark *other = &g_array_index (marks, GenkanLetterMark, i);

      if (other->strong && mark->start >= other->start && mark->start < other->start + other->length)
        return TRUE;
    }

  return FALSE;
}

static void
apply_ink (GenkanLetterText *self,
           const GdkRGBA    *ink,
           gboolean          same_size)
{
  guint16 red = to_16_bits (ink->red), green = to_16_bits (ink->green), blue = to_16_bits (ink->blue);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_line_height_new (self->line_height));
  for (guint i = 0; i < self->words->marks->len; i++)
    {
      const GenkanLetterMark *mark = &g_array_index (self->words->marks, GenkanLetterMark, i);

      if (is_covered (self->words->marks, mark))
        continue;
      insert (attributes, pango_attr_background_new (red, green, blue), mark);
      insert (attributes, pango_attr_background_alpha_new (to_16_bits (mark->strong ? STRONG_TINT : WEAK_TINT)), mark);
      insert (attributes, pango_attr_underline_new (mark->strong ? PANGO_UNDERLINE_DOUBLE : PANGO_UNDERLINE_SINGLE), mark);
      insert (attributes, pango_attr_underline_color_new (red, green, blue), mark);
    }
  for (guint i = 0; i < self->words->digits->len; i++)
    {
      const GenkanLetterMark *digit = &g_array_index (self->words->digits, GenkanLetterMark, i);

      insert (attributes, pango_attr_foreground_new (red, green, blue), digit);
      insert (attributes, pango_attr_scale_new (DIGIT_SCALE), digit);
      insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), digit);
    }

  self->ink = *ink;
  genkan_text_block_set_attributes (GENKAN_TEXT_BLOCK (self), attributes, same_size);
}

/* The ink is asked for when it is needed: the theme may have become dark meanwhile. */
static void
genkan_letter_text_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  GenkanLetterText *self = GENKAN_LETTER_TEXT (widget);
  GdkRGBA ink;

  if (self->words != NULL && gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), self->ink_name, &ink) &&
      !gdk_rgba_equal (&ink, &self->ink))
    apply_ink (self, &ink, TRUE);

  GTK_WIDGET_CLASS (genkan_letter_text_parent_class)->snapshot (widget, snapshot);
}

static void
genkan_letter_text_finalize (GObject *object)
{
  GenkanLetterText *self = GENKAN_LETTER_TEXT (object);

  g_clear_pointer (&self->words, genkan_letter_words_free);
  g_free (self->ink_name);

  G_OBJECT_CLASS (genkan_letter_text_parent_class)->finalize (object);
}

static void
genkan_letter_text_class_init (GenkanLetterTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = genkan_letter_text_finalize;

  widget_class->snapshot = genkan_letter_text_snapshot;

  gtk_widget_class_set_css_name (widget_class, "lettertext");
}

static void
genkan_letter_text_init (GenkanLetterText *self)
{
}

/**
 * genkan_letter_text_new:
 * @words: (transfer full): what is shown
 * @verdict: whose ink the marks have
 * @line_height: distance of the lines, as a factor
 *
 * Returns: (transfer floating): a text
 */
GtkWidget *
genkan_letter_text_new (GenkanLetterWords *words,
                        GenkanVerdict      verdict,
                        double             line_height)
{
  GenkanLetterText *self = g_object_new (GENKAN_TYPE_LETTER_TEXT, NULL);
  g_autofree char *name = g_strdup (genkan_verdict_to_token (verdict));
  const GdkRGBA none = { 0 };

  self->words = words;
  self->ink_name = g_strdup_printf ("genkan_%s_color", g_strdelimit (name, "-", '_'));
  self->line_height = line_height;
  genkan_text_block_show (GENKAN_TEXT_BLOCK (self), words->shown, words->spoken);
  apply_ink (self, &none, FALSE);

  return GTK_WIDGET (self);
}
