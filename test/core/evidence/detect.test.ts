import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core';
import { isDesignDocument } from '../../../src/core/evidence/detect';
import { knowledge } from '../../support/templates';

const isOne = (text: string): boolean => isDesignDocument(readDocument(text, knowledge));

const sections = (...titles: readonly string[]): string => titles.map(title => `## ${title}\n\nThe model is trained on a year of orders.\n\n`).join('');

describe('isDesignDocument', () => {
  it('asks for four steps, two of them of machine learning', () => {
    assert.equal(isOne(sections('Requirements', 'Data', 'Model', 'Monitoring')), true);
    assert.equal(isOne(sections('Requirements', 'Data', 'Model')), false);
    assert.equal(isOne(sections('Requirements', 'Model', 'Deployment', 'Monitoring')), false);
  });

  it('is content with three where the title says that it is a design', () => {
    for (const title of ['ML design: order forecast', 'RFC: the next order forecast', 'Design document', 'Proposal: a forecast of orders', 'Problem statement: orders']) {
      assert.equal(isOne(`# ${title}\n\n${sections('Goals', 'Data', 'Model')}`), true, title);
    }
    for (const title of ['ML strategy for orders', 'Order forecast: model details', 'ML pipeline']) {
      assert.equal(isOne(`# ${title}\n\n${sections('Goals', 'Data', 'Model')}`), true, title);
    }
    assert.equal(isOne(`# Order forecast\n\n${sections('Goals', 'Data', 'Model')}`), false);
    assert.equal(isOne(`# RFC: order service\n\n${sections('Goals', 'Deployment', 'Monitoring')}`), false);
  });

  it('takes no model card and no lecture for a design', () => {
    for (const title of ['Model card: order forecast', 'Lecture 7: system design', 'Mock interview 3: order forecast', 'Tips and best practices for forecasts of orders', 'Order forecast: root cause analysis']) {
      assert.equal(isOne(`# ${title}\n\n${sections('Goals', 'Data', 'Model', 'Evaluation', 'Monitoring')}`), false, title);
    }
  });

  it('takes neither run books and guides to a platform nor a lesson for a design', () => {
    const five = sections('Goals', 'Data', 'Model', 'Evaluation', 'Monitoring');
    for (const title of ['ML on-call runbooks', 'ML platform guide']) {
      assert.equal(isOne(`# ${title}\n\n${five}`), false, title);
    }
    assert.equal(isOne(`# Train and test sets\n\n${five}${sections('Core concept', 'Rules of thumb')}`), false);
    assert.equal(isOne(`# Train and test sets\n\n${five}${sections('Core concept')}`), true);
  });

  it('tells a system for books, papers or notes from texts that retell them', () => {
    const five = sections('Goals', 'Data', 'Model', 'Evaluation', 'Monitoring');
    for (const title of ['Book recommender', 'Clinical notes: a classifier', 'Research paper search', 'Design notes: ranking', 'A recommender of books', 'Blog post ranking']) {
      assert.equal(isOne(`# ${title}\n\n${five}`), true, title);
    }
    for (const title of ['Notes on ranking', 'The two-tower paper', 'Blog: how we rank', 'Summary of the book on ranking', 'How to design a ranker']) {
      assert.equal(isOne(`# ${title}\n\n${five}`), false, title);
    }
  });

  it('believes an opening that calls it a design, whatever words are in its title', () => {
    const text = (opening: string): string => `# EMR notes of visits\n\n${opening}\n\n${sections('Goals', 'Data', 'Model', 'Evaluation', 'Monitoring')}`;

    assert.equal(isOne(text('This document outlines the design of a system that writes them.').replace('EMR notes', 'Notes')), true);
    assert.equal(isOne(text('What I remember of the talk.').replace('EMR notes', 'Notes')), false);
  });

  it('believes a challenge that says it is a design', () => {
    const text = (opening: string): string => `# ML engineering challenge\n\n${opening}\n\n${sections('Goals', 'Data', 'Model', 'Evaluation', 'Monitoring')}`;

    assert.equal(isOne(text('This document outlines a technical approach for a tool.')), true);
    assert.equal(isOne(text('Solve it in four hours.')), false);
  });

  it('takes a design document that has only begun for one', () => {
    assert.equal(isOne(`# ML System Design Doc\n\n${sections('Goals', 'Data')}`), true);
    assert.equal(isOne(`# Orders\n\n${sections('Goals', 'Data')}`), false);
  });

  it('takes what prepares for interviews for no design', () => {
    assert.equal(isOne(`# Scenarios\n\n${sections('Goals', 'Data', 'Model', 'Evaluation', 'How to use this page in interviews')}`), false);
  });

  it('takes what guides its readers, or sums up a paper, for no design', () => {
    assert.equal(isOne(`# Pilot plan\n\n## Who this is for\n\nTeams.\n\n${sections('Goals', 'Data', 'Model', 'Evaluation')}`), false);
    assert.equal(isOne(`# Pilot plan\n\n## Who uses it\n\nTeams.\n\n${sections('Goals', 'Data', 'Model', 'Evaluation')}`), true);
    const five = sections('Abstract', 'Data', 'Model', 'Training', 'Evaluation', 'Deployment');
    assert.equal(isOne(`# Robust speech\n\nThis paper studies speech. The researchers have also used a detector. This work suggests that scale helps.\n\n${five}`), false);
    assert.equal(isOne(`# Robust speech\n\nThis paper proposes a service.\n\n${five}`), true);
  });

  it('knows other software by its silence about models', () => {
    const text = ['Requirements', 'Data model', 'Evaluation', 'Deployment', 'Monitoring'].map(title => `## ${title}\n\nThe service stores orders.\n\n`).join('');

    assert.equal(isOne(`# System design: order service\n\n${text}`), false);
  });

  it('takes a canvas of bold lines for a design', () => {
    const lines = ['Objective', 'Data', 'Model', 'Constraints'].map(title => `**${title}**\n\n- The model is trained on a year of orders.\n\n`).join('');

    assert.equal(isOne(`# ML canvas\n\n${lines}`), true);
    assert.equal(isOne(`# Orders\n\n${lines}`), false);
  });

  it('takes the first chapter of a design for one where it speaks of how something is learnt', () => {
    const begun = (text: string): string => `# Return prediction system design\n\n## Motivation\n\n${text}\n\n## Scope\n\nTo be done.\n`;

    assert.equal(isOne(begun('A supervised classifier predicts returns; labels come from refunds, and recall matters more than precision.')), true);
    assert.equal(isOne(begun('The service stores returns. A model of the domain is trained into everybody.')), false);
  });

  it('takes the design of an agent for one where it speaks of prompts and retrieval', () => {
    const agent = (text: string): string => `# Order agent: design document\n\n## Problem statement\n\n${text}\n\n## Architecture\n\nAn LLM answers, and services decide. Models are served by a vendor.\n`;

    assert.equal(isOne(agent('The agent takes prompts with embeddings from a knowledge base; RAG and grounding keep it from hallucinating.')), true);
    assert.equal(isOne(agent('Customers change orders by hand.')), false);
  });

  it('takes the manual of finished work for no design', () => {
    const steps = sections('Problem statement', 'Data', 'Model', 'Evaluation', 'Monitoring');
    assert.equal(isOne(`# Cats and dogs\n\n${sections('Quick start', 'Clone repository', 'Install dependencies', 'Running the tests')}${steps}`), false);
    assert.equal(isOne(`# Cats and dogs\n\n${sections('Quick start')}${steps}`), true);
    const badge = '![Python](https://img.shields.io/badge/Python-3.12-blue) ';
    assert.equal(isOne(`# Cats and dogs\n\n${badge}${badge}\n\n${steps}`), false);
    assert.equal(isOne(`# Cats and dogs: system design\n\n${badge}${badge}\n\n${steps}`), true);
  });

  it('takes a record of how something is learnt for a design, and one of a tool for none', () => {
    const record = (text: string): string =>
      `# ADR 12: the ranker\n\n## Context\n\n${text}\n\n## Decision\n\n${text}\n\n## Model\n\n${text}\n\n## Monitoring\n\n${text}\n\n## Alternatives considered\n\n${text}\n`;

    assert.equal(isOne(record('We train a classifier on labelled pairs; its features and a baseline come from the log.')), true);
    assert.equal(isOne(record('The hosted model was trained by its vendor, and its API is cheap.')), false);
  });

  it('takes no retold paper, notes of a course or post for a design, unless it goes through nearly all of one', () => {
    const some = sections('Overview', 'Data', 'Model', 'Serving');
    const all = sections('Requirements', 'Framing', 'Data', 'Model', 'Evaluation', 'Serving', 'Monitoring');
    for (const title of ['My notes on ranking', 'Summary of the paper on two towers', 'Introduction to machine learning', 'Week 1: machine learning']) {
      assert.equal(isOne(`# ${title}\n\n${some}`), false, title);
      assert.equal(isOne(`# ${title}\n\n${all}`), true, title);
    }
    assert.equal(isOne(`What I took from the paper on two towers.\n\n${some}`), false);
    assert.equal(isOne(`# Ranking\n\nThe rest of this blog post asks the questions.\n\n${some}`), false);
    assert.equal(isOne(`# Project notes: ranking\n\n${some}`), true);
  });

  it('knows models of other things', () => {
    const text = ['Requirements', 'Model', 'Framing', 'Evaluation', 'Monitoring'].map(title => `## ${title}\n\nThe threat model is a model of who attacks.\n\n`).join('');

    assert.equal(isOne(`# Threats\n\n${text}`), false);
  });
});
