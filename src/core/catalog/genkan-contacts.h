/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-fact-origin.h"

G_BEGIN_DECLS

/**
 * GenkanContact: a place where people report or ask for help.
 * @regions: country codes; `jp` for Japan, `world` when it is for everybody
 * @harms: tokens of GENKAN_WORDS_HARM: when to turn there, the best fitting first
 * @when_ja: when to turn there, as a sentence
 * @phone: (nullable): digits and hyphens, perhaps with # in front
 * @page: (nullable): address of the place's own page
 * @mail: (nullable): mail address
 * @how_ja: (nullable): how to do it
 */
typedef struct
{
  GenkanFactOrigin    origin;
  const char         *id;
  const char         *name_ja;
  const char         *name_en;
  const char * const *regions;
  const char * const *harms;
  const char         *when_ja;
  const char         *when_en;
  const char         *phone;
  const char         *hours_ja;
  const char         *hours_en;
  const char         *page;
  const char         *mail;
  const char         *how_ja;
  const char         *how_en;
} GenkanContact;

/** GenkanContacts: in the order in which people should see them. */
typedef struct
{
  const GenkanContact *contacts;
  guint                n_contacts;
} GenkanContacts;

G_END_DECLS
