/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-step-view-private.h"

#include <glib/gi18n.h>

enum
{
  CHOOSE,
  GO_ON,
  PUT_OFF,
  GO_TO,
  ACT,
  SERVICE,
  N_SIGNALS
};

/**
 * GenkanStepView:
 *
 * One step of a guide: a question with its answers, a thing to do with its button, a wait with its clock, an end with what to
 * do next. It shows and asks; whoever made it moves the walk.
 *
 * Signals: `choose` (ids of answers), `go-on`, `put-off`, `go-to` (id of a step), `act` (a #GenkanGuideAction), `service` (id of
 * the service that was chosen, or %NULL).
 */
G_DEFINE_FINAL_TYPE (GenkanStepView, genkan_step_view, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static gboolean
genkan_step_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GENKAN_STEP_VIEW (widget)->headline));
}

static void
genkan_step_view_finalize (GObject *object)
{
  GenkanStepView *self = GENKAN_STEP_VIEW (object);

  g_clear_object (&self->walk);
  g_clear_pointer (&self->catalog, genkan_catalog_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);

  G_OBJECT_CLASS (genkan_step_view_parent_class)->finalize (object);
}

static void
genkan_step_view_class_init (GenkanStepViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = genkan_step_view_finalize;

  GTK_WIDGET_CLASS (klass)->grab_focus = genkan_step_view_grab_focus;

  signals[CHOOSE] = g_signal_new ("choose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
  signals[GO_ON] = g_signal_new ("go-on", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PUT_OFF] = g_signal_new ("put-off", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACT] = g_signal_new ("act", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SERVICE] = g_signal_new ("service", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
genkan_step_view_init (GenkanStepView *self)
{
  self->ticks = g_ptr_array_new ();
  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->body));
}

void
_genkan_step_view_choose (GenkanStepView *self,
                          const char     *id)
{
  const char *ids[] = { id, NULL };

  g_signal_emit (self, signals[CHOOSE], 0, ids);
}

void
_genkan_step_view_act (GenkanStepView          *self,
                       const GenkanGuideAction *action)
{
  g_signal_emit (self, signals[ACT], 0, action);
}

void
_genkan_step_view_go_on (GenkanStepView *self)
{
  g_signal_emit (self, signals[GO_ON], 0);
}

void
_genkan_step_view_put_off (GenkanStepView *self)
{
  g_signal_emit (self, signals[PUT_OFF], 0);
}

void
_genkan_step_view_go_to (GenkanStepView *self,
                         const char     *step_id)
{
  g_signal_emit (self, signals[GO_TO], 0, step_id);
}

/* Returns: (nullable): the service that the guide is about */
const GenkanService *
_genkan_step_view_get_service (GenkanStepView *self)
{
  const char *id = genkan_guide_walk_get_value (self->walk, "service");

  return id != NULL ? genkan_catalog_lookup (self->catalog, id) : NULL;
}

GtkWidget *
_genkan_step_view_add_group (GenkanStepView *self,
                             int             spacing)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  gtk_box_append (self->body, group);

  return group;
}

/* Returns: (transfer none): the one filled button, or a quiet one */
GtkWidget *
_genkan_step_view_add_button (GenkanStepView *self,
                              const char     *text,
                              gboolean        is_primary)
{
  GtkWidget *button = gtk_button_new ();

  genkan_phrase_set_button (GTK_BUTTON (button), text);
  gtk_widget_add_css_class (button, is_primary ? "primary" : "quiet");
  gtk_widget_add_css_class (button, is_primary ? "suggested-action" : "flat");
  if (!is_primary)
    gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_box_append (self->body, button);

  return button;
}

static void
add_phrase (GtkWidget  *box,
            const char *text,
            const char *first_class,
            const char *second_class)
{
  GtkWidget *phrase = genkan_phrase_new (text);

  gtk_widget_add_css_class (phrase, first_class);
  if (second_class != NULL)
    gtk_widget_add_css_class (phrase, second_class);
  gtk_box_append (GTK_BOX (box), phrase);
}

static void
add_heading (GenkanStepView *self)
{
  GtkWidget *group = _genkan_step_view_add_group (self, 6);
  g_autofree char *title = genkan_guide_walk_dup_text (self->walk, self->step, GENKAN_GUIDE_TITLE);
  g_autofree char *text = genkan_guide_walk_dup_text (self->walk, self->step, GENKAN_GUIDE_TEXT);
  GtkWidget *headline = g_object_new (GENKAN_TYPE_PHRASE,
                                      "text", title,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                      "focusable", TRUE,
                                      NULL);

  self->headline = GENKAN_PHRASE (headline);
  gtk_widget_add_css_class (headline, self->flags & GENKAN_STEP_IN_THREAD ? "step-title" : "title-1");
  gtk_box_append (GTK_BOX (group), headline);
  if (text != NULL && *text != '\0')
    add_phrase (group, text, self->flags & GENKAN_STEP_IN_THREAD ? "step-text" : "lead", "dim-text");
  if (genkan_guide_walk_lacks_fact (self->walk, self->now))
    add_phrase (group, _("It is not known yet whether this service has it."), "dim-text", NULL);
}

/* A sentence to read aloud on the telephone. */
static void
add_say (GenkanStepView *self)
{
  g_autofree char *say = genkan_guide_walk_dup_text (self->walk, self->step, GENKAN_GUIDE_SAY);
  GtkWidget *card;

  if (say == NULL || *say == '\0')
    return;

  card = _genkan_step_view_add_group (self, 4);
  gtk_widget_add_css_class (card, "say");
  add_phrase (card, _("You can read this aloud"), "caption", "dim-text");
  add_phrase (card, say, "say-text", NULL);
}

/* Returns: (transfer floating): a row that unfolds; its words wrap, which those of a plain expander do not */
GtkWidget *
_genkan_step_view_create_expander (const char *title)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  gtk_expander_set_label_widget (GTK_EXPANDER (expander), genkan_phrase_new (title));
  genkan_phrase_name (GTK_ACCESSIBLE (expander), title);

  return expander;
}

static void
add_helper (GenkanStepView *self)
{
  g_autofree char *helper = genkan_guide_walk_dup_text (self->walk, self->step, GENKAN_GUIDE_HELPER);
  GtkWidget *expander;
  GtkWidget *text;

  if (helper == NULL || *helper == '\0')
    return;

  text = genkan_phrase_new (helper);
  gtk_widget_add_css_class (text, "dim-text");
  gtk_widget_set_margin_top (text, 6);
  expander = _genkan_step_view_create_expander (_("For your helper (details)"));
  gtk_expander_set_child (GTK_EXPANDER (expander), text);
  gtk_box_append (self->body, expander);
}

static void
add_widget (GenkanStepView *self)
{
  if (g_strcmp0 (self->step->widget, "service-chooser") == 0)
    _genkan_step_view_add_chooser (self);
  else if (g_strcmp0 (self->step->widget, "id-kinds") == 0)
    _genkan_step_view_add_ids (self);
}

static void
build (GenkanStepView *self)
{
  GenkanGuideClock clock;

  gboolean waits = genkan_guide_walk_get_clock (self->walk, self->now, &clock) &&
                   !(clock.is_guard && self->flags & GENKAN_STEP_WITHOUT_GUARD);

  if (waits || self->step->kind == GENKAN_GUIDE_WAIT)
    {
      _genkan_step_view_add_wait (self, &clock);
      return;
    }

  add_heading (self);
  add_widget (self);
  if (self->step->action != NULL && self->step->kind != GENKAN_GUIDE_OUTCOME)
    _genkan_step_view_add_desk (self, self->step->action);
  if (self->step->contact != NULL)
    _genkan_step_view_add_contact (self, self->step->contact);
  add_say (self);

  switch (self->step->kind)
    {
    case GENKAN_GUIDE_QUESTION:
    case GENKAN_GUIDE_CHECK:
      _genkan_step_view_add_choices (self);
      break;
    case GENKAN_GUIDE_TOOL:
      _genkan_step_view_add_tool (self);
      break;
    case GENKAN_GUIDE_OUTCOME:
      _genkan_step_view_add_outcome (self);
      break;
    case GENKAN_GUIDE_INSTRUCT:
    case GENKAN_GUIDE_RECORD:
    case GENKAN_GUIDE_WAIT:
    default:
      _genkan_step_view_add_task (self);
      break;
    }
  add_helper (self);
}

/**
 * genkan_step_view_new:
 * @walk: at the step to show
 * @messages: (nullable): what the words of login screens mean; must live longer than the view
 * @now: seconds since 1970
 *
 * Returns: (transfer floating): a view of the step where @walk is now; it does not follow @walk
 */
GtkWidget *
genkan_step_view_new (GenkanGuideWalk *walk,
                      GenkanCatalog   *catalog,
                      GenkanLoginMessages *messages,
                      gint64           now,
                      GenkanStepFlags  flags)
{
  GenkanStepView *self;

  g_return_val_if_fail (GENKAN_IS_GUIDE_WALK (walk), NULL);
  g_return_val_if_fail (catalog != NULL, NULL);

  self = g_object_new (GENKAN_TYPE_STEP_VIEW, NULL);
  self->walk = g_object_ref (walk);
  self->catalog = genkan_catalog_ref (catalog);
  self->messages = messages;
  self->step = genkan_guide_walk_get_step (walk);
  self->now = now;
  self->flags = flags;
  build (self);

  return GTK_WIDGET (self);
}

const GenkanGuideStep *
genkan_step_view_get_step (GenkanStepView *self)
{
  g_return_val_if_fail (GENKAN_IS_STEP_VIEW (self), NULL);

  return self->step;
}
