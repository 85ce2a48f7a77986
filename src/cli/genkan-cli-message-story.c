/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-cli-message-story.h"

#include <glib/gi18n.h>

#include "genkan-message-story.h"
#include "genkan-text.h"

/** Returns: (transfer full) (nullable): the list of places that is installed, for the person or for everybody */
GenkanPlaces *
genkan_cli_open_places (void)
{
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "genkan", "location.db", NULL);
  GenkanPlaces *places = genkan_places_open (own, NULL);

  return places != NULL ? places : genkan_places_open (GENKAN_PLACES, NULL);
}

static void
print_chapter (const char *title,
               char      **sentences)
{
  if (sentences[0] == NULL)
    return;

  g_print ("%s\n", title);
  for (char **sentence = sentences; *sentence != NULL; sentence++)
    {
      genkan_text_remove_phrase_marks (*sentence);
      g_print ("  - %s\n", *sentence);
    }
}

/**
 * genkan_cli_print_story:
 * @places: (nullable)
 *
 * What the window shows for somebody who helps: how the mail was delivered, and what confirms its sender.
 */
void
genkan_cli_print_story (GenkanMessage           *message,
                        const GenkanMessageKeys *keys,
                        GenkanPlaces            *places)
{
  g_autoptr (GenkanMessageProof) proof = NULL;
  g_auto (GStrv) way = NULL;
  g_auto (GStrv) confirmed = NULL;

  if (!message->is_mail)
    return;

  proof = genkan_message_proof_new (message, keys);
  way = genkan_message_story_tell_way (proof, places);
  confirmed = genkan_message_story_tell_proof (proof);
  print_chapter (_("How it was delivered:"), way);
  print_chapter (_("What confirms the sender:"), confirmed);
}
