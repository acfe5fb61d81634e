"""What the article says about itself: title, paper, day and meeting (`particulars`), and who wrote it (`credits`)."""
