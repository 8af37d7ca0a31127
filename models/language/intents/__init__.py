"""What a message wants: features of its words, and the classifier that was trained on them."""
